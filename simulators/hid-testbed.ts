import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { hidPosDescriptor } from "./hid-pos.ts";

export interface EmulatedHid {
	readonly vendorId: number;
	readonly productId: number;
	readonly serial?: string;
	readonly product?: string;
	/** Report descriptor as hex; a HID POS scanner when left out. */
	readonly descriptor?: string;
}

interface Answer {
	readonly failed?: string;
	readonly node?: string;
	readonly taken?: number;
	readonly written?: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
}

/**
 * USB HID devices that exist for the processes started with `environment`
 * only (Linux, umockdev). They speak through the real hidraw code of the
 * addon; a replugged device comes back under a new node name, as on a desk.
 */
export class HidTestbed {
	readonly #child: ChildProcess;
	readonly #waiting: ((answer: Answer) => void)[] = [];
	readonly #ended: Promise<void>;
	environment: Readonly<Record<string, string>> = {};

	private constructor() {
		const script = fileURLToPath(new URL("hid-testbed.py", import.meta.url));
		this.#child = spawn("umockdev-wrapper", ["/usr/bin/python3", script], {
			stdio: ["pipe", "pipe", "inherit"],
		});
		this.#ended = new Promise((settle) => {
			const end = (why: string) => {
				for (const tell of this.#waiting.splice(0)) tell({ failed: why });
				settle();
			};
			this.#child.once("error", ({ message }) => end(message));
			this.#child.once("exit", () => end("the testbed has ended"));
		});
		if (this.#child.stdout)
			createInterface({ input: this.#child.stdout }).on("line", (line) =>
				this.#waiting.shift()?.(JSON.parse(line)),
			);
	}

	static async start(): Promise<HidTestbed> {
		const bed = new HidTestbed();
		const { environment = {} } = await bed.#answer();
		bed.environment = environment;
		return bed;
	}

	/** The node of the new device: `/dev/hidraw3`. */
	async plug(device: EmulatedHid): Promise<string> {
		const { node = "" } = await this.#ask({
			do: "plug",
			descriptor: hidPosDescriptor,
			...device,
		});
		return node;
	}

	/** Reports in order, one a read, as a device with a full queue gives them. */
	async send(node: string, reports: readonly Uint8Array[]): Promise<void> {
		const hex = reports.map((report) => Buffer.from(report).toString("hex"));
		await this.#ask({ do: "reports", node, hex });
	}

	/** How many reports the other side has read, and what it wrote (hex). */
	async taken(node: string): Promise<{ taken: number; written: string[] }> {
		const { taken = 0, written = [] } = await this.#ask({ do: "taken", node });
		return { taken, written: [...written] };
	}

	/** Returns how many reports were read before the cable came out. */
	async unplug(node: string): Promise<number> {
		const { taken = 0 } = await this.#ask({ do: "unplug", node });
		return taken;
	}

	async end(): Promise<void> {
		this.#child.stdin?.end();
		await this.#ended;
	}

	#answer(): Promise<Answer> {
		return new Promise((settle, reject) =>
			this.#waiting.push((answer) =>
				answer.failed === undefined
					? settle(answer)
					: reject(new Error(`HID testbed: ${answer.failed}`)),
			),
		);
	}

	#ask(command: object): Promise<Answer> {
		const answer = this.#answer();
		this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
		return answer;
	}
}
