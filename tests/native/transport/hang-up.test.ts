import { closeSync, constants, openSync, writeSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { reportHangUp } from "../../../native/transport/hang-up.ts";
import { until } from "../../../simulators/until.ts";
import { makeCable } from "../cable.ts";

/** What serialport's POSIX binding looks like, over a file of the test. */
function openPort(path: string) {
	const fd = openSync(
		path,
		constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY,
	);
	onTestFinished(() => closeSync(fd));
	const waits: ((error: Error | null) => void)[] = [];
	const port = {
		fd: fd as number | null,
		poller: {
			once: (_: "readable", done: (error: Error | null) => void) =>
				waits.push(done),
		},
		read: (buffer: Buffer, _offset: number, _length: number) =>
			Promise.resolve({ buffer, bytesRead: 0 }),
	};
	reportHangUp(port);
	return { port, waits };
}

const buffer = () => Buffer.alloc(8);

describe.skipIf(process.platform === "win32")("hang-up", () => {
	it("zero bytes are a loss, not a reason to read again", async () => {
		const { port } = openPort("/dev/null");
		const error = await port.read(buffer(), 0, 8).catch((why: Error) => why);
		expect(error).toBeInstanceOf(Error);
		expect(error).not.toHaveProperty("canceled");
	});

	it("a closed port cancels, which is no loss", async () => {
		const { port } = openPort("/dev/null");
		port.fd = null;
		await expect(port.read(buffer(), 0, 8)).rejects.toMatchObject({
			canceled: true,
		});
	});

	it("waits while there is nothing, then reads at the offset", async () => {
		const { cable } = makeCable();
		await cable.plug();
		const { port, waits } = openPort(cable.hostPath);
		const device = openSync(cable.devicePath, "w");
		onTestFinished(() => closeSync(device));
		const read = port.read(buffer(), 2, 4);
		await expect.poll(() => waits.length).toBe(1);
		writeSync(device, "ab");
		let bytesRead = 0;
		void read.then((done) => {
			bytesRead = done.bytesRead;
		});
		// Woken too early it waits again: only bytes end the wait.
		await until("bytes", () => {
			for (const wake of waits.splice(0)) wake(null);
			return bytesRead === 2;
		});
		expect((await read).buffer.toString("latin1")).toBe("\0\0ab\0\0\0\0");
	});

	it("a poll that fails while waiting is passed on", async () => {
		const { cable } = makeCable();
		await cable.plug();
		const { port, waits } = openPort(cable.hostPath);
		const read = port.read(buffer(), 0, 8);
		await expect.poll(() => waits.length).toBe(1);
		waits[0]?.(new Error("bad file descriptor"));
		await expect(read).rejects.toThrow("bad file descriptor");
	});

	it("leaves a port without a poller alone", () => {
		const port = { read: () => 1 };
		const { read } = port;
		reportHangUp(port);
		expect(port.read).toBe(read);
	});
});
