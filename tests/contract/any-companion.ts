import fc from "fast-check";
import { Day, VisaRecord } from "../../contract/records.ts";
import type {
	BoardingPassContent,
	Claims,
	Companion,
	SealContent,
	VisaCodeContent,
} from "../../core/document/attach-document.ts";
import { idOf, nowMs } from "../core/crossing/desk.ts";
import { listUpTo, ofSchema, textUpTo } from "./of-schema.ts";

/** What a stranger wrote into a code: longer than anything that a window shows. */
const claimed = textUpTo(400);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
	fc.option(arbitrary, { nil: null });
const day = ofSchema(Day);
const trust = fc.constantFrom(
	"trusted" as const,
	"untrusted" as const,
	"invalid" as const,
	"changed" as const,
	"unknownSigner" as const,
	"unsigned" as const,
	"notVerifiableOffline" as const,
);
/** Codes are of the product: of a document's faults there may be any number of them. */
const codes = (area: string) =>
	listUpTo(
		fc
			.constantFrom("length", "unknownDocumentType", "odd")
			.map((code) => `${area}.${code}`),
		60,
	);

const claims: fc.Arbitrary<Claims> = fc.record({
	documentNumber: maybe(fc.oneof(claimed, fc.constant("F1"))),
	ownNumber: maybe(claimed),
	names: maybe(
		fc.record({
			surname: fc.oneof(claimed, fc.constant("TESTER")),
			givenNames: fc.oneof(claimed, fc.constant("ANNA")),
			surnameTruncated: fc.boolean(),
			givenNamesTruncated: fc.boolean(),
		}),
	),
	passengerName: maybe(claimed),
	nationality: maybe(claimed),
	dateOfBirth: maybe(day),
	sex: maybe(claimed),
});

const seal: fc.Arbitrary<SealContent> = fc.record({
	kind: fc.constant("seal" as const),
	format: fc.constantFrom("VDS" as const, "IDB" as const, "VDS-NC" as const),
	documentType: claimed,
	issuer: claimed,
	proof: fc.record({
		verdict: trust,
		reason: maybe(fc.constant("trust.signature")),
		signer: maybe(claimed),
		signedOn: maybe(claimed),
		certificate: maybe(
			fc.record({
				subject: claimed,
				issuer: claimed,
				serial: claimed,
				notBefore: claimed,
				notAfter: claimed,
			}),
		),
		anchor: maybe(claimed),
		revocation: fc.constantFrom("clear" as const, "revoked" as const),
	}),
	claims,
	visa: maybe(
		fc.record({
			visaNumber: maybe(claimed),
			useBy: maybe(day),
			stayDays: maybe(fc.integer({ min: 0, max: 99_999 })),
			entries: maybe(fc.nat(255)),
		}),
	),
	fields: listUpTo(fc.record({ name: claimed, text: claimed }), 70),
	remarks: codes("seal"),
});

const visaCode: fc.Arbitrary<VisaCodeContent> = fc.record({
	kind: fc.constant("visaCode" as const),
	text: claimed,
	match: maybe(
		fc.record({ kind: fc.constantFrom("visa", "evoa"), reference: claimed }),
	),
	host: maybe(claimed),
	hostClass: fc.constantFrom("official" as const, "fake" as const, null),
	isAlert: fc.boolean(),
	warnings: codes("visaCode"),
	search: fc.constantFrom("notAsked" as const, "asking" as const),
	records: listUpTo(ofSchema(VisaRecord), 50),
});

/** The parser lets no field be longer than IATA Resolution 792 has it. */
const boardingPass: fc.Arbitrary<BoardingPassContent> = fc.record({
	kind: fc.constant("boardingPass" as const),
	passengerName: textUpTo(20),
	flights: listUpTo(
		fc.record({
			carrier: textUpTo(3),
			number: textUpTo(5),
			date: maybe(day),
			from: fc.constantFrom("SIN", "DPS", "<<<"),
			to: fc.constantFrom("DPS", "CGK", "中中中"),
			seat: textUpTo(4),
		}),
		4,
	),
	trust: fc.constantFrom("unsigned" as const, "notVerifiableOffline" as const),
	problems: codes("boardingPass"),
	isWhole: fc.boolean(),
});

/** Any document that a bar code can hold. */
export const anyContent: fc.Arbitrary<Companion["content"]> = fc.oneof(
	seal,
	visaCode,
	boardingPass,
);

export function companionOf(
	id: number,
	content: Companion["content"],
): Companion {
	return {
		documentId: idOf(id),
		deviceName: "Scanner",
		receivedAtMs: nowMs,
		contentKey: `${id}`,
		content,
	};
}
