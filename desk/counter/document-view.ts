import type {
	DocumentLine,
	PendingDocument,
} from "../../contract/document-line.ts";
import { attachable } from "../../core/crossing/attach-by-hand.ts";
import {
	besideRecord,
	relationTo,
} from "../../core/crossing/attach-companion.ts";
import type {
	CrossingState,
	Desk,
	Reading,
} from "../../core/crossing/state.ts";
import type { Day } from "../../core/day.ts";
import type { AgreedField } from "../../core/document/agree.ts";
import {
	type Companion,
	isForged,
	trustOf,
} from "../../core/document/attach-document.ts";
import type { Assessment } from "../../core/law/assessment.ts";
import { type Phrase, phrase } from "../../core/phrase.ts";
import { documentFields } from "./document-fields.ts";
import { warningsOf } from "./document-warnings.ts";
import { told } from "./told.ts";

function row({ field, document, other, severity, reason }: AgreedField) {
	return { field, document, other, severity, reason: told(reason) };
}

function titleOf({ content }: Companion): Phrase {
	switch (content.kind) {
		case "seal":
			return content.visa
				? phrase("document.visaSeal")
				: phrase("document.seal", { type: content.documentType });
		case "visaCode":
			return phrase(`document.code.${content.match?.kind ?? "none"}`);
		case "boardingPass":
			return phrase("document.boardingPass");
	}
}

function summaryOf({ content }: Companion): string {
	switch (content.kind) {
		case "seal": {
			const { documentNumber, ownNumber, names } = content.claims;
			const number = content.visa?.visaNumber ?? ownNumber ?? documentNumber;
			return [number, names?.surname].filter(Boolean).join(" · ");
		}
		case "visaCode":
			return content.match?.reference ?? content.host ?? content.text;
		case "boardingPass": {
			const [first] = content.flights;
			return first
				? `${first.carrier} ${first.number} · ${content.flights.map(({ from }) => from).join("–")}–${content.flights.at(-1)?.to ?? ""} · ${content.passengerName}`
				: content.passengerName;
		}
	}
}

function worthOf(companion: Companion): Phrase {
	const { content } = companion;
	if (content.kind === "visaCode" && content.isAlert) {
		return phrase("document.fakeAddress");
	}
	return phrase(`trustVerdict.${trustOf(companion)}`);
}

/** A boarding pass prints no year (IATA Resolution 792): that it was found is no news either. */
const usual = new Set(["boardingPass.yearAssumed"]);

/** One line of a document, as the officer's window shows it. */
export function documentLine(
	desk: Desk,
	day: Day,
	companion: Companion,
	compared: readonly AgreedField[],
	besideVisa: readonly AgreedField[],
): DocumentLine {
	const { documentId, deviceName, content } = companion;
	const warnings = warningsOf(desk, day, companion);
	const isOdd =
		warnings.some(({ code }) => !usual.has(code)) ||
		[...compared, ...besideVisa].some(({ severity }) => severity !== "none");
	// Whose it is, a person said: that is no proof.
	const isProved = trustOf(companion) === "trusted" && !companion.byHand;
	const isGood = isProved && !isOdd;
	// Every boarding pass is unsigned: that it proves nothing is no news.
	const isPlain =
		content.kind === "boardingPass" && !isOdd && !companion.byHand;
	const proof = content.kind === "seal" ? content.proof : null;
	const said = (text: string | null | undefined) => text || null;
	return {
		documentId,
		kind: content.kind,
		title: told(titleOf(companion)),
		summary: summaryOf(companion),
		deviceName,
		trust: trustOf(companion),
		meaning: isForged(companion)
			? "stop"
			: isGood
				? "good"
				: isPlain
					? "plain"
					: "ask",
		worth: told(worthOf(companion)),
		warnings: warnings.map(told),
		byHand: companion.byHand?.reasonCode ?? null,
		compared: compared.map(row),
		besideVisa: besideVisa.map(row),
		fields: documentFields(companion),
		signature: proof && {
			signer: said(proof.signer),
			signedOn: proof.signedOn,
			subject: said(proof.certificate?.subject),
			issuer: said(proof.certificate?.issuer),
			serial: said(proof.certificate?.serial),
			notBefore: proof.certificate?.notBefore.slice(0, 10) ?? null,
			notAfter: proof.certificate?.notAfter.slice(0, 10) ?? null,
			anchor: said(proof.anchor),
			revocation: proof.revocation,
		},
	};
}

/** The documents of the traveller shown. */
export function attachedLines(
	desk: Desk,
	reading: Reading,
	attached: readonly Companion[],
	assessment: Assessment | null,
): DocumentLine[] {
	return attached.map((companion) =>
		documentLine(
			desk,
			reading.day,
			companion,
			relationTo(reading, companion).compared,
			assessment ? besideRecord(assessment, reading, companion) : [],
		),
	);
}

/** A document that belongs to nobody shown, and why. */
export function pendingLine(
	desk: Desk,
	today: Day,
	state: CrossingState,
	companion: Companion,
): PendingDocument {
	const { current, queue } = state;
	const agreement = current && relationTo(current.reading, companion);
	const day = current?.reading.day ?? today;
	const { content } = companion;
	const isAsking = content.kind === "visaCode" && content.search === "asking";
	const queued = queue.find(
		(reading) => relationTo(reading, companion).relation === "same",
	);
	const isOpen =
		current !== null &&
		current.phase !== "recorded" &&
		current.reading.mrz?.ok === true;
	const standing = isAsking
		? "asking"
		: !isOpen || !agreement || agreement.relation === "same"
			? "waiting"
			: agreement.relation;
	return {
		...documentLine(desk, day, companion, agreement?.compared ?? [], []),
		standing,
		mayAttach: attachable(state, companion.documentId) !== null,
		waitsFor: queued?.mrz?.fields.surname ?? null,
	};
}
