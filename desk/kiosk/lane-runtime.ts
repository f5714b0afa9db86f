import { boundTo } from "../../contract/bound-to.ts";
import { TravellerView } from "../../contract/traveller.ts";
import type { TravellerFacts } from "../../core/checks/facts.ts";
import { keyOf } from "../../core/crossing/judge.ts";
import type { Desk, Reading } from "../../core/crossing/state.ts";
import { dueAt } from "../../core/kiosk/clock.ts";
import type { KioskEffect, KioskEvent } from "../../core/kiosk/event.ts";
import { type Lane, plainLane } from "../../core/kiosk/lane.ts";
import type { Case } from "../../core/kiosk/route.ts";
import { travellerScreen } from "../../core/kiosk/screen.ts";
import { emptyLane, type KioskState } from "../../core/kiosk/state.ts";
import { kioskTransition } from "../../core/kiosk/transition.ts";
import type { LaneConfig } from "../config/lane-config.ts";
import { log } from "../log.ts";
import { groupDraw } from "./draw.ts";

export interface LanePorts {
	readonly nowMs: () => number;
	/** Null: nobody could answer. */
	readonly lookUp: (reading: Reading) => Promise<TravellerFacts | null>;
	readonly show: (view: () => TravellerView) => void;
	/** Nothing of the last traveller may stay in the window. */
	readonly wipe: () => void;
	readonly print: (found: Case, copyOf: LaneConfig) => Promise<SlipEnd>;
	readonly onCase: (found: Case) => void;
	readonly onMeasured: (
		effect: Extract<KioskEffect, { kind: "measured" | "visitEnded" }>,
	) => void;
	/** After every event, once the traveller has been shown what it changed. */
	readonly onChange: () => void;
}

export type SlipEnd = "printed" | "none" | "failed";

export interface LaneRuntime {
	readonly config: LaneConfig;
	state(): KioskState;
	view(): TravellerView;
	/** Counts up with every view that was to be shown. */
	viewId(): number;
	/** False when the event meant nothing now. */
	dispatch(event: KioskEvent): boolean;
	close(): void;
}

function rulesOf(config: LaneConfig): Lane["rules"] {
	return {
		...plainLane,
		idleMs: config.idleSeconds * 1000,
		warningMs: config.warningSeconds * 1000,
		routineShare: config.routineShare,
	};
}

const bounded = boundTo(TravellerView);

/** Runs the machine of one lane: what it asks is done after the screen has changed. */
export function createLane(
	config: LaneConfig,
	desk: Desk,
	isDemo: boolean,
	ports: LanePorts,
): LaneRuntime {
	const lane: Lane = { desk, rules: rulesOf(config), home: config.language };
	let state = emptyLane(config.language, "officer", ports.nowMs());
	let viewId = 0;
	let shown: string | null = "";
	let timer: NodeJS.Timeout | undefined;
	/** What `timer` waits for; null: nothing. */
	let dueMs: number | null = null;

	function view(): TravellerView {
		return bounded({
			viewId,
			lane: { name: config.name, counter: config.counter, demo: isDemo },
			...travellerScreen(lane, config, state, ports.nowMs()),
		});
	}

	/** What stands on the screen; null: it could not be made. */
	function content(): string | null {
		try {
			const { viewId: _, warning, ...rest } = view();
			return JSON.stringify([rest, warning !== null]);
		} catch {
			// The window makes it once more, and tells why it could not.
			return null;
		}
	}

	function show(): void {
		const text = content();
		if (text !== null && text === shown) return;
		shown = text;
		viewId += 1;
		ports.show(view);
	}

	async function lookUp(reading: Reading): Promise<void> {
		const facts =
			keyOf(reading.mrz) === null ? null : await ports.lookUp(reading);
		dispatch({
			kind: "factsArrived",
			inspectionId: reading.inspectionId,
			facts,
			atMs: ports.nowMs(),
		});
	}

	async function print(found: Case): Promise<void> {
		const end = await ports.print(found, config);
		// Another traveller may stand there by now.
		if (state.caseNumber === found.caseNumber)
			dispatch({ kind: "slip", state: end, atMs: ports.nowMs() });
	}

	function carryOut(effect: KioskEffect): void {
		switch (effect.kind) {
			case "lookUp":
				void lookUp(effect.reading);
				break;
			case "printSlip":
				void print(effect.case);
				break;
			case "caseClosed":
				ports.onCase(effect.case);
				break;
			case "measured":
			case "visitEnded":
				ports.onMeasured(effect);
				break;
			case "wipe":
				ports.wipe();
				break;
			case "ignored":
				log("kioskIgnored", { laneId: config.laneId, kind: effect.event });
				break;
		}
	}

	function setTimer(): void {
		const due = dueAt(lane.rules, state);
		// What does not change when the step ends must not touch its timer: facts
		// that come early or late, or a wall clock that is put right meanwhile.
		if (due === dueMs) return;
		clearTimeout(timer);
		dueMs = due;
		if (due === null) return;
		timer = setTimeout(
			() => {
				dueMs = null;
				dispatch({
					kind: "due",
					draw: groupDraw(state.group.map(({ reading }) => reading)),
					atMs: Math.max(due, ports.nowMs()),
				});
			},
			Math.max(0, due - ports.nowMs()),
		);
	}

	function dispatch(event: KioskEvent): boolean {
		const change = kioskTransition(lane, state, event);
		state = change.state;
		setTimer();
		show();
		for (const effect of change.effects) carryOut(effect);
		ports.onChange();
		return !change.effects.some(({ kind }) => kind === "ignored");
	}

	return {
		config,
		state: () => state,
		view,
		viewId: () => viewId,
		dispatch,
		close: () => clearTimeout(timer),
	};
}
