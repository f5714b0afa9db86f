import type { Handlers, Reply } from "../../contract/define.ts";
import type { travellerCalls } from "../../contract/traveller.ts";
import type { KioskEvent } from "../../core/kiosk/event.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Speaker } from "../speech/speaker.ts";
import { newCaseNumber } from "./case-number.ts";
import type { LaneRuntime } from "./lane-runtime.ts";

export interface TravellerPorts {
	readonly nowMs: () => number;
	/** Leaves the kiosk for a technician with the right PIN. */
	readonly exit: (accountId: string, pin: string) => Promise<Reply<unknown>>;
	readonly speaker: Speaker;
	/** When the document came that led to what is shown; null: none did. */
	readonly documentAtMs: () => number | null;
}

type Untimed<E> = E extends KioskEvent ? Omit<E, "atMs"> : never;

const done = ok({});

/** What the traveller's window may ask, answered by the lane. */
export function travellerHandlers(
	lane: () => LaneRuntime,
	ports: TravellerPorts,
): Handlers<typeof travellerCalls> {
	function say(event: Untimed<KioskEvent>): Reply<Record<string, never>> {
		const told = { ...event, atMs: ports.nowMs() } as KioskEvent;
		return lane().dispatch(told) ? done : fail("kiosk.notNow");
	}
	return {
		view() {
			log("windowShown", { laneId: lane().config.laneId });
			return ok(lane().view());
		},
		begin: () =>
			say({
				kind: "begun",
				caseNumber: newCaseNumber(lane().config.laneId),
			}),
		touch: () => say({ kind: "touched" }),
		chooseLanguage: ({ language }) => say({ kind: "languageChosen", language }),
		chooseModes: ({ modes }) => say({ kind: "modesChosen", modes }),
		answer: ({ answer }) => say({ kind: "answered", answer }),
		together: ({ together }) => say({ kind: "togetherAnswered", together }),
		skip: () => say({ kind: "skipped" }),
		back: () => say({ kind: "back" }),
		moreTime: () => say({ kind: "moreTime" }),
		callHelp: () => say({ kind: "helpCalled" }),
		finish: () => say({ kind: "finished" }),
		sound() {
			const { output } = lane().config.speech;
			return ok({ output: output === "default" ? null : output });
		},
		async speak({ language, text }) {
			const spoken = await ports.speaker.speak(language, text);
			return spoken.ok ? ok({ wave: spoken.value }) : spoken;
		},
		async exit({ accountId, pin }) {
			const left = await ports.exit(accountId, pin);
			return left.ok ? done : left;
		},
		painted({ viewId, paintedAtMs }) {
			const atMs = ports.documentAtMs();
			const { kind } = lane().state().step;
			log("kioskPainted", {
				laneId: lane().config.laneId,
				viewId,
				step: kind,
				paintedAtMs,
				latencyMs:
					kind === "checking" && atMs !== null
						? Math.round((paintedAtMs - atMs) * 10) / 10
						: null,
			});
			return done;
		},
	};
}
