import type { RulesView } from "../../../contract/officer.ts";
import type { Reason, ReasonGroup } from "./reasons.ts";

type RefusalReason = RulesView["refusalReasons"][number];

/** What the instruments of several grounds begin with alike: law and article. */
export function sharedInstrument(
	reasons: readonly Pick<RefusalReason, "instrument">[],
): string {
	const [first = "", ...others] = reasons.map(({ instrument }) => instrument);
	let length = first.length;
	for (const other of others)
		while (!other.startsWith(first.slice(0, length))) length -= 1;
	return first.slice(0, length).trim();
}

/**
 * The grounds of the pack, each under its letter, and its operational reasons,
 * numbered. A key that is taken chooses nothing else: arrows and touch do.
 */
export function refusalGroups(
	reasons: readonly RefusalReason[],
): readonly ReasonGroup[] {
	const taken = new Set<string>();
	function keyOf(wanted: string): string {
		if (wanted.length !== 1 || taken.has(wanted)) return "";
		taken.add(wanted);
		return wanted;
	}
	const lettered = reasons.filter(({ letter }) => letter !== null);
	const operational = reasons.filter(({ letter }) => letter === null);
	const reasonOf = (
		{ code, letter, needsAgency, instrument, verified, words }: RefusalReason,
		key: string,
	): Reason => ({
		code,
		key,
		mark: letter ?? undefined,
		needsAgency,
		instrument,
		verified,
		words,
	});
	const groups: ReasonGroup[] = [
		{
			title: "reasonPanel.lettered",
			instrument: sharedInstrument(lettered),
			reasons: lettered.map((reason) =>
				reasonOf(reason, keyOf((reason.letter ?? "").toLowerCase())),
			),
		},
		{
			title: "reasonPanel.operational",
			reasons: operational.map((reason, index) =>
				reasonOf(reason, keyOf(String(index + 1))),
			),
		},
	];
	return groups.filter((group) => group.reasons.length > 0);
}
