import type { Desk } from "../../core/crossing/state.ts";
import type { Day } from "../../core/day.ts";
import { flightHereOn } from "../../core/document/attach-boarding-pass.ts";
import type {
	BoardingPassContent,
	Companion,
} from "../../core/document/attach-document.ts";
import { type Phrase, phrase } from "../../core/phrase.ts";

function flightWarnings(
	{ place, direction }: Desk,
	day: Day,
	content: BoardingPassContent,
): Phrase[] {
	const here = flightHereOn(content, place, direction, day);
	switch (here.kind) {
		case "ofToday":
			return [];
		case "none":
			return [phrase("document.otherFlight", { place })];
		case "noDay":
		case "otherDay": {
			const { carrier, number, date } = here.flight;
			const flight = `${carrier} ${number}`;
			return [
				date === null
					? phrase("document.flightWithoutDay", { flight })
					: phrase("document.flightOtherDay", { flight, day: date }),
			];
		}
	}
}

/** What an officer is told of a document, besides what its signature is worth. */
export function warningsOf(
	desk: Desk,
	day: Day,
	{ content }: Companion,
): Phrase[] {
	switch (content.kind) {
		case "seal": {
			const { reason } = content.proof;
			return [
				...(reason ? [phrase(reason)] : []),
				...content.remarks.map((code) => phrase(code)),
			];
		}
		case "visaCode":
			return [
				...content.warnings.map((code) => phrase(code)),
				...(content.match === null ? [phrase("document.noReference")] : []),
				...(content.search === "failed" ? [phrase("document.notAsked")] : []),
				...(content.search === "answered" && content.records.length === 0
					? [phrase("document.notInStore")]
					: []),
			];
		case "boardingPass":
			return [
				...flightWarnings(desk, day, content),
				...content.problems.map((code) => phrase(code)),
			];
	}
}
