import {
	type AgreedField,
	type Agreement,
	undecided,
} from "../document/agree.ts";
import {
	agreeCompanion,
	agreeWithRecord,
} from "../document/agree-companion.ts";
import {
	type Companion,
	isChanged,
	isForged,
} from "../document/attach-document.ts";
import { travelDocumentOf } from "../document/travel-document.ts";
import type { Assessment } from "../law/assessment.ts";
import { isConfirmed } from "../law/evidence.ts";
import { guidance } from "../law/guidance.ts";
import { mostSevereFirst } from "../law/severity.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { keyOf } from "./judge.ts";
import { attachedLimit, type Reading } from "./state.ts";

/** Whether a document belongs to the holder of what was swiped; to a misread passport nothing does. */
export function relationTo(reading: Reading, companion: Companion): Agreement {
	const { mrz } = reading;
	if (mrz === null || keyOf(mrz) === null) return undecided;
	const document = travelDocumentOf(mrz);
	return agreeCompanion(document, companion, reading.pack.mismatch);
}

/** Those of the waiting documents that belong to a passport, and the others. */
export function sortPending(
	reading: Reading,
	waiting: readonly Companion[],
): {
	readonly attached: readonly Companion[];
	readonly pending: readonly Companion[];
} {
	const attached = waiting
		.filter((companion) => relationTo(reading, companion).relation === "same")
		.slice(0, Math.max(0, attachedLimit - (reading.joined?.length ?? 0)));
	return {
		attached,
		pending: waiting.filter((companion) => !attached.includes(companion)),
	};
}

/** A visa seal beside the visa that decided; empty for everything else. */
export function besideRecord(
	assessment: Assessment,
	reading: Reading,
	{ content }: Companion,
): readonly AgreedField[] {
	const { visa } = assessment;
	const number = reading.mrz?.fields.documentNumber;
	if (content.kind !== "seal" || content.visa === null) return [];
	if (visa === null || number === undefined) return [];
	return agreeWithRecord(content.visa, visa, number);
}

function objections(
	assessment: Assessment,
	reading: Reading,
	companion: Companion,
): Phrase[] {
	if (isForged(companion)) {
		const isSeal = companion.content.kind === "seal";
		return [phrase(isSeal ? "document.forged" : "document.fakeAddress")];
	}
	if (isChanged(companion)) return [phrase("document.sealChanged")];
	const byHand = (companion.byHand?.differing ?? []).map((field) =>
		phrase("document.differsByHand", { field }),
	);
	const differing = besideRecord(assessment, reading, companion).filter(
		({ severity }) => severity === "fatal",
	);
	return [
		...byHand,
		...differing.map(({ field }) =>
			phrase("document.differsFromVisa", { field }),
		),
	];
}

/**
 * The assessment with what the attached documents say against it. They only
 * ever take a green verdict back: no document makes one, whoever signed it.
 */
export function withCompanions(
	assessment: Assessment,
	reading: Reading,
	attached: readonly Companion[],
): Assessment {
	const against = attached.flatMap((companion) =>
		objections(assessment, reading, companion),
	);
	if (against.length === 0) return assessment;
	const { isLocked, reasons, because, situation, direction } = assessment;
	const verdict = assessment.verdict === "admit" ? "refer" : assessment.verdict;
	const isNamed = because.includes(reading.pack.inspection);
	return {
		...assessment,
		verdict,
		...guidance(situation, verdict, isLocked, direction),
		...(isLocked ? {} : { nextStep: phrase("nextStep.documentDoubt") }),
		reasons: mostSevereFirst([...against, ...reasons], isLocked),
		because: isNamed ? because : [...because, reading.pack.inspection],
		unverified:
			isNamed || isConfirmed(reading.pack.inspection)
				? assessment.unverified
				: [...assessment.unverified, reading.pack.inspection],
	};
}
