import type { Client, InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { retryMs } from "../../core/crossing/record-decision.ts";
import { log } from "../log.ts";

type Row = InputOf<typeof storeCalls.appendEvent>;

/** How long the screen waits for a row that is to stand in the journal before it. */
const patienceMs = 300;

export interface KeptRows {
	/** Writes a row, once a name, and again until it stands; resolves after the first attempt. */
	write(name: string, row: () => Row): Promise<void>;
}

/** Journal rows that no absence of the store loses. */
export function keepRows(
	store: () => Pick<Client<typeof storeCalls>, "appendEvent"> | null,
	onFailed: (code: string) => void,
	/** A row that had failed stands. */
	onWritten: () => void,
): KeptRows {
	const first = new Map<string, Promise<void>>();

	async function attempt(row: Row, attempts: number): Promise<void> {
		const reply = await store()?.appendEvent(row);
		if (reply?.ok) {
			if (attempts > 1) onWritten();
			return;
		}
		const code = reply?.error.code ?? "host.gone";
		log("rowFailed", { kind: row.kind, code });
		onFailed(code);
		setTimeout(() => void attempt(row, attempts + 1), retryMs(attempts));
	}

	return {
		write(name, row) {
			const begun = first.get(name);
			if (begun) return begun;
			const attempted = Promise.race([
				attempt(row(), 1),
				new Promise<void>((resolve) => setTimeout(resolve, patienceMs)),
			]);
			first.set(name, attempted);
			return attempted;
		},
	};
}
