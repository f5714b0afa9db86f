import type { HandEffect, HandEvent } from "../../core/crossing/hand-events.ts";
import { retryMs } from "../../core/crossing/record-decision.ts";
import type {
	CrossingState,
	Desk,
	Reading,
} from "../../core/crossing/state.ts";
import { phrase } from "../../core/phrase.ts";
import { log } from "../log.ts";
import type { CounterPorts } from "./counter.ts";
import type { KeptRows } from "./keep-rows.ts";
import { travellerDetail } from "./traveller-detail.ts";

interface Parts {
	readonly desk: Desk;
	readonly ports: CounterPorts;
	readonly rows: KeptRows;
	readonly state: () => CrossingState;
	readonly dispatch: (event: HandEvent) => boolean;
}

/** Does what the officer's hand makes the machine ask for. */
export function carryHand({
	desk,
	ports,
	rows,
	state,
	dispatch,
}: Parts): (effect: HandEffect) => void {
	const { steady } = ports;

	function lookDue(inspectionId: string): void {
		// Whoever has left the screen needs no view any more.
		if (state().current?.reading.inspectionId !== inspectionId) return;
		const view = ports.nextView();
		dispatch({ kind: "lookDue", inspectionId, atMs: steady.nowMs(), view });
	}

	function leftRow(
		reading: Reading,
		why: { readonly reasonCode?: string; readonly note?: string | undefined },
	): void {
		const { inspectionId } = reading;
		const officerId = ports.officerId();
		void rows.write(`discarded ${inspectionId}`, () => ({
			kind: "discarded",
			atMs: ports.nowMs(),
			detail: {
				inspectionId,
				...(officerId === null ? {} : { officerId }),
				...(why.reasonCode ? { reasonCode: why.reasonCode } : {}),
				...(why.note ? { note: why.note.slice(0, 200) } : {}),
				...travellerDetail(desk, reading),
			},
		}));
	}

	/** The same correction again until the journal has answered: who asked is not told otherwise. */
	async function correct(
		effect: Extract<HandEffect, { kind: "correct" }>,
		atMs: number,
		attempts: number,
	): Promise<void> {
		const { crossingId } = effect.crossing;
		const { officerId } = effect;
		const reply = await ports
			.store()
			?.correctCrossing({ crossingId, officerId, atMs });
		const code = reply?.ok ? null : (reply?.error.code ?? "host.gone");
		log("corrected", { inspectionId: crossingId, code });
		if (code === null) {
			ports.onRecorded();
			dispatch({ kind: "corrected", crossingId });
		} else if (code.startsWith("undo.")) {
			ports.onRemark(phrase(code));
			dispatch({ kind: "correctionRefused", crossingId });
		} else {
			ports.onRecordFailed(code);
			setTimeout(
				() => void correct(effect, atMs, attempts + 1),
				retryMs(attempts),
			);
		}
	}

	return (effect) => {
		switch (effect.kind) {
			case "arm":
				steady.after(effect.afterMs, () => lookDue(effect.inspectionId));
				break;
			case "journalDiscard":
				leftRow(effect.reading, {});
				break;
			case "journalSetAside":
				leftRow(effect.reading, effect);
				break;
			case "correct":
				void correct(effect, ports.nowMs(), 1);
				break;
			case "undoEnds": {
				const { crossingId } = effect;
				steady.after(effect.afterMs, () => {
					if (state().last?.crossing.crossingId === crossingId)
						dispatch({ kind: "undoOver", crossingId });
				});
				break;
			}
		}
	};
}
