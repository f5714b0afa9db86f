import type { Client, Reply } from "../../contract/define.ts";
import type { readingHostCalls } from "../../contract/reading-host.ts";
import { fail } from "../../core/result.ts";
import { log } from "../log.ts";

export type ReadingClient = Client<typeof readingHostCalls>;

export interface CarefulPorts {
	/** Null while the process is away. */
	readonly client: () => ReadingClient | null;
	/** How long an answer may take now. */
	readonly patienceMs: () => number;
	/** Ends the process at once; it is started again. */
	readonly end: () => void;
}

export interface Careful {
	/**
	 * `key`: the same for the same content. Codes beside those of the question: `reading.fell`,
	 * and `reading.stops` for what ended the process twice.
	 */
	ask<T>(
		key: string,
		question: (client: ReadingClient) => Promise<Reply<T>>,
		patienceMs?: number,
	): Promise<Reply<T>>;
	/** Something was asked and is not answered yet. */
	isBusy(): boolean;
	/** The process has ended: what it was asked first it was busy with. */
	gone(): void;
}

/** Once may be chance; what ended the process twice is not shown to it a third time. */
const mostFailures = 2;
const mostRemembered = 64;
/** Not about the content: the process fell, or answered what nobody may answer. */
const faults = ["host.gone", "call.output", "call.bug"];

/**
 * Asks a process that may die or hang of what it is asked. Every question is answered, and
 * the same content cannot end the process again and again.
 */
export function askCarefully(ports: CarefulPorts): Careful {
	const failures = new Map<string, number>();
	const open: { readonly key: string }[] = [];

	function failed(key: string): void {
		const count = (failures.get(key) ?? 0) + 1;
		failures.delete(key);
		failures.set(key, count);
		const [oldest] = failures.keys();
		if (failures.size > mostRemembered && oldest) failures.delete(oldest);
	}

	const isRefused = (key: string) => (failures.get(key) ?? 0) >= mostFailures;

	function unread(key: string, why: string) {
		const code = isRefused(key) ? "reading.stops" : "reading.fell";
		log("unread", { why, code });
		return fail(code);
	}

	return {
		async ask(key, question, patienceMs = ports.patienceMs()) {
			const client = ports.client();
			if (isRefused(key)) return unread(key, "again");
			if (client === null) return unread(key, "host.gone");
			const entry = { key };
			open.push(entry);
			const timer = setTimeout(() => {
				log("readingHangs");
				ports.end();
			}, patienceMs);
			const reply = await question(client);
			clearTimeout(timer);
			open.splice(open.indexOf(entry), 1);
			if (reply.ok || !faults.includes(reply.error.code)) return reply;
			if (reply.error.code !== "host.gone") failed(key);
			return unread(key, reply.error.code);
		},
		isBusy: () => open.length > 0,
		gone() {
			const [first] = open;
			if (first) failed(first.key);
		},
	};
}
