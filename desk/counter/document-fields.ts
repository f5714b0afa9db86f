import type { DocumentLine } from "../../contract/document-line.ts";
import type { Companion } from "../../core/document/attach-document.ts";

/** What a document says, for whoever opens its details. */
export function documentFields({ content }: Companion): DocumentLine["fields"] {
	switch (content.kind) {
		case "seal":
			return [
				{ name: "FORMAT", text: content.format },
				{ name: "DOCUMENT_TYPE", text: content.documentType },
				{ name: "ISSUER", text: content.issuer },
				...content.fields,
			];
		case "visaCode":
			return [
				{ name: "CODE", text: content.text },
				...(content.host ? [{ name: "HOST", text: content.host }] : []),
				...(content.hostClass
					? [{ name: "HOST_CLASS", text: content.hostClass }]
					: []),
				...content.records.flatMap((visa) => [
					{ name: "VISA", text: `${visa.visaNumber} ${visa.index}` },
					{ name: "STATUS", text: visa.status },
					{ name: "HOLDER", text: `${visa.surname} ${visa.givenNames}` },
					{ name: "PASSPORT_NUMBER", text: visa.documentNumber },
				]),
			];
		case "boardingPass":
			return [
				{ name: "PASSENGER", text: content.passengerName },
				...content.flights.map(({ carrier, number, date, from, to, seat }) => ({
					name: "FLIGHT",
					text: [`${carrier} ${number}`, `${from}–${to}`, date, seat]
						.filter(Boolean)
						.join(" · "),
				})),
			];
	}
}
