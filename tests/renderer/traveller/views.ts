import { TravellerView } from "../../../contract/traveller.ts";

type Screen = TravellerView["screen"];

/** Every kind of screen, and each hint, question and way of it. */
export const screens: readonly Screen[] = [
	{ kind: "attract" },
	{ kind: "closed", place: "12" },
	{ kind: "language" },
	{ kind: "document", hint: null, number: 1 },
	...(
		[
			"notRead",
			"tooShort",
			"notPassport",
			"sameAgain",
			"boardingPass",
			"code",
		] as const
	).map((hint): Screen => ({ kind: "document", hint, number: 2 })),
	{ kind: "checking" },
	{ kind: "anotherDocument" },
	{ kind: "visaCode", hint: null },
	{ kind: "visaCode", hint: "notRead" },
	{ kind: "family", travellers: 1 },
	{ kind: "family", travellers: 5 },
	{ kind: "flight", hint: "otherPerson" },
	{ kind: "flight", hint: "thanks" },
	{ kind: "chip", travellers: 1 },
	{ kind: "chip", travellers: 3 },
	...["arrivalCard", "health", "quarantine", "customs", "cash"].map(
		(code, index): Screen => ({
			kind: "declaration",
			code,
			number: index + 1,
			of: 5,
			answer: index === 1 ? true : null,
		}),
	),
	{ kind: "preparing" },
	...(["printing", "printed", "none", "failed"] as const).flatMap(
		(slip): Screen[] => [
			{
				kind: "result",
				route: "gate",
				place: "A3",
				caseNumber: "K7-204",
				travellers: 1,
				slip,
			},
			{
				kind: "result",
				route: "counter",
				place: "12",
				caseNumber: "K7-205",
				travellers: 4,
				slip,
			},
			{ kind: "goodbye", caseNumber: "K1-7HJQ2", slip },
		],
	),
	{ kind: "help" },
];

/** A view as main would send it: checked by the contract. */
export function viewOf(
	screen: Screen,
	change: Partial<TravellerView> = {},
): TravellerView {
	return TravellerView.parse({
		viewId: 1,
		lane: { name: "Lane 3", counter: "12", demo: true },
		language: "en",
		modes: { reach: false, contrast: false, large: false, speech: false },
		screen,
		progress: { step: 2, of: 4 },
		mayGoBack: true,
		warning: null,
		isHelpCalled: false,
		...change,
	});
}
