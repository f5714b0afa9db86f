import { read } from "node:fs";
import { promisify } from "node:util";

const readFrom = promisify(read);

/** What the POSIX bindings of serialport hold open; the Windows one has no poller. */
interface PolledPort {
	fd: number | null;
	readonly poller: {
		once(event: "readable", done: (error: Error | null) => void): unknown;
	};
	read(
		buffer: Buffer,
		offset: number,
		length: number,
	): Promise<{ buffer: Buffer; bytesRead: number }>;
}

function isPolled(port: object): port is PolledPort {
	return "poller" in port && "fd" in port;
}

function cancelled(): Error {
	return Object.assign(new Error("port is closed"), { canceled: true });
}

function mustWait(error: unknown): boolean {
	const code = (error as NodeJS.ErrnoException).code;
	return code === "EAGAIN" || code === "EWOULDBLOCK" || code === "EINTR";
}

/**
 * Replaces the read of an open POSIX port. A terminal that was hung up reads
 * zero bytes for ever (`read(2)`: end of file), and the binding answers zero
 * bytes by reading again: when the last bytes before an unplug are still being
 * read, it spins at full load and the loss is never reported
 * (serialport/bindings-cpp pull request 164). Here zero bytes are a loss.
 */
export function reportHangUp(port: object): void {
	if (!isPolled(port)) return;
	port.read = async (buffer, offset, length) => {
		for (;;) {
			if (port.fd === null) throw cancelled();
			try {
				const { bytesRead } = await readFrom(
					port.fd,
					buffer,
					offset,
					length,
					null,
				);
				if (bytesRead === 0) throw new Error("hung up");
				return { buffer, bytesRead };
			} catch (error) {
				if (port.fd === null) throw cancelled();
				if (!mustWait(error)) throw error;
			}
			await new Promise<void>((resolve, reject) => {
				port.poller.once("readable", (error) =>
					error ? reject(error) : resolve(),
				);
			});
		}
	};
}
