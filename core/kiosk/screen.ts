import { type Lane, type LaneRules, questionsOn } from "./lane.ts";
import {
	type KioskState,
	type KioskStep,
	mostGroup,
	type SlipState,
} from "./state.ts";
import { stepBefore } from "./steps.ts";

/** Where a group is sent, by the names over the doors. */
export interface LanePlaces {
	readonly gate: string;
	readonly counter: string;
}

/** What the traveller's window is told to show; the contract lists the same and nothing else. */
export type Screen =
	| Exclude<
			KioskStep,
			{
				kind:
					| "closed"
					| "document"
					| "anotherDocument"
					| "family"
					| "chip"
					| "declaration"
					| "result"
					| "help"
					| "goodbye";
			}
	  >
	/** `place`: the counter that serves whoever stands before it. */
	| { readonly kind: "closed"; readonly place: string }
	| (Extract<KioskStep, { kind: "document" }> & { readonly number: number })
	| { readonly kind: "anotherDocument" }
	| { readonly kind: "family"; readonly travellers: number }
	| { readonly kind: "chip"; readonly travellers: number }
	| {
			readonly kind: "declaration";
			readonly code: string;
			readonly number: number;
			readonly of: number;
			readonly answer: boolean | null;
	  }
	| {
			readonly kind: "result";
			readonly route: "gate" | "counter";
			readonly place: string;
			readonly caseNumber: string;
			readonly travellers: number;
			readonly slip: SlipState;
	  }
	| { readonly kind: "help" }
	| {
			readonly kind: "goodbye";
			readonly slip: SlipState;
			readonly caseNumber: string;
	  };

const progressOf: Readonly<Partial<Record<KioskStep["kind"], number>>> = {
	document: 1,
	checking: 1,
	anotherDocument: 1,
	visaCode: 1,
	family: 1,
	flight: 2,
	chip: 3,
	declaration: 3,
	preparing: 4,
	result: 4,
};

function screenOf(
	{ desk }: Lane,
	places: LanePlaces,
	state: KioskState,
): Screen {
	const { step, group } = state;
	const travellers = Math.max(1, group.length);
	switch (step.kind) {
		case "closed":
			return { kind: "closed", place: places.counter };
		case "document":
			return { ...step, number: Math.min(group.length + 1, mostGroup) };
		case "anotherDocument":
			return { kind: "anotherDocument" };
		case "family":
		case "chip":
			return { kind: step.kind, travellers };
		case "declaration": {
			const asked = questionsOn(desk, group[0]?.reading);
			const code = asked[step.number]?.code ?? "";
			return {
				kind: "declaration",
				code,
				number: step.number + 1,
				of: asked.length,
				answer: state.answers[code] ?? null,
			};
		}
		case "result":
			return {
				kind: "result",
				route: step.route,
				place: places[step.route],
				caseNumber: state.caseNumber ?? "",
				travellers,
				slip: step.slip,
			};
		case "help":
			return { kind: "help" };
		case "goodbye":
			return { ...step, caseNumber: state.caseNumber ?? "" };
		default:
			return step;
	}
}

/**
 * Everything the traveller's window may know of a state. It is made from the
 * step alone and from what the traveller did: never from facts or verdicts.
 */
export function travellerScreen(
	lane: Lane,
	places: LanePlaces,
	state: KioskState,
	nowMs: number,
) {
	const step = progressOf[state.step.kind];
	return {
		language: state.language,
		modes: state.modes,
		screen: screenOf(lane, places, state),
		progress: step === undefined ? null : { step, of: 4 as const },
		mayGoBack: state.step.kind !== "attract" && stepBefore(state) !== null,
		warning: warningOf(lane.rules, state, nowMs),
		isHelpCalled: state.isHelpCalled,
	};
}

function warningOf(rules: LaneRules, state: KioskState, nowMs: number) {
	if (state.warnedAtMs === null) return null;
	return {
		endsInMs: Math.max(0, state.warnedAtMs + rules.warningMs - nowMs),
		mayExtend: state.extensions < rules.mostExtensions,
	};
}
