import type { Day } from "../day.ts";
import type { Mrz } from "../mrz/mrz.ts";
import { parseMrz } from "../mrz/parse.ts";
import type { JsonValue } from "../seal/json.ts";
import type { Feature, FeatureValue, Seal } from "../seal/seal.ts";
import {
	type Claims,
	noClaims,
	type SealContent,
	type SealProof,
	type SealVisa,
} from "./attach-document.ts";
import { sealFields } from "./attach-seal-fields.ts";

/** A seal whose signature has been judged, as a document beside a passport. */
export function sealContent(
	seal: Seal,
	proof: SealProof,
	today: Day,
): SealContent {
	const features = featuresOf(seal);
	const mrz = mrzIn(features, today);
	const isVisa = mrz?.format === "MRV-A" || mrz?.format === "MRV-B";
	return {
		kind: "seal",
		format: seal.format,
		documentType: documentTypeOf(seal),
		issuer: issuerOf(seal),
		proof,
		claims:
			seal.format === "VDS-NC"
				? vdsNcClaims(seal.message)
				: featureClaims(features, mrz),
		visa: isVisa ? sealVisa(features, mrz) : null,
		fields: sealFields(seal, features),
		remarks: [...new Set(seal.remarks.map(({ code }) => code))],
	};
}

function documentTypeOf(seal: Seal): string {
	switch (seal.format) {
		case "VDS":
			return seal.documentType;
		case "IDB":
			return seal.messages[0]?.name ?? "UNKNOWN";
		case "VDS-NC":
			return seal.type;
	}
}

function issuerOf(seal: Seal): string {
	switch (seal.format) {
		case "VDS":
			return seal.header.issuingCountry.replaceAll("<", "");
		case "IDB":
			return seal.country;
		case "VDS-NC":
			return seal.issuer;
	}
}

/** All features of all levels, in their order. */
function featuresOf(seal: Seal): Feature[] {
	if (seal.format === "VDS-NC") return [];
	const top = seal.format === "VDS" ? seal.features : seal.messages;
	return top.flatMap(withInner);
}

function isFeatureList(value: FeatureValue): value is readonly Feature[] {
	return Array.isArray(value) && typeof value[0] === "object";
}

function withInner(feature: Feature): Feature[] {
	return isFeatureList(feature.value)
		? feature.value.flatMap(withInner)
		: [feature];
}

/** Line 2 of a visa is carried without its optional data (ICAO 9303-7 §9). */
function mrzIn(features: readonly Feature[], today: Day): Mrz | null {
	for (const { value } of features) {
		if (!Array.isArray(value) || typeof value[0] !== "string") continue;
		const lines = value as readonly string[];
		const length = lines[0]?.length ?? 0;
		const text = lines.map((line) => line.padEnd(length, "<")).join("\n");
		const mrz = parseMrz(text, today);
		if (mrz.ok && mrz.value.ok) return mrz.value;
	}
	return null;
}

function textOf(features: readonly Feature[], name: string): string | null {
	const value = features.find((feature) => feature.name === name)?.value;
	return typeof value === "string" && value !== "" ? value : null;
}

function featureClaims(features: readonly Feature[], mrz: Mrz | null): Claims {
	const documentNumber = textOf(features, "PASSPORT_NUMBER");
	if (mrz === null) return { ...noClaims, documentNumber };
	const { fields } = mrz;
	return {
		documentNumber,
		ownNumber: fields.documentNumber,
		names: {
			surname: fields.surname,
			givenNames: fields.givenNames,
			surnameTruncated: fields.surnameTruncated,
			givenNamesTruncated: fields.givenNamesTruncated,
		},
		passengerName: null,
		nationality: fields.nationality === "" ? null : fields.nationality,
		dateOfBirth: fields.birthDate,
		sex: fields.sex === "<" ? null : fields.sex,
	};
}

function sealVisa(features: readonly Feature[], mrz: Mrz): SealVisa {
	const numberOf = (name: string) => {
		const value = features.find((feature) => feature.name === name)?.value;
		return typeof value === "number" ? value : null;
	};
	const stay = features.find(({ name }) => name === "DURATION_OF_STAY")?.value;
	const isSpan = typeof stay === "object" && stay !== null && "days" in stay;
	return {
		visaNumber: mrz.fields.documentNumber,
		useBy: mrz.fields.expiryDate,
		// Months and years are no number of days.
		stayDays:
			isSpan && stay.months === 0 && stay.years === 0 ? stay.days : null,
		entries: numberOf("NUMBER_OF_ENTRIES"),
	};
}

/** Names as `PRIMARY  SECONDARY`, parted by two blanks (ICAO TR VDS-NC). */
function vdsNcClaims(message: JsonValue): Claims {
	const person = memberOf(message, "pid");
	const name = memberOf(person, "n");
	const born = memberOf(person, "dob");
	const sex = memberOf(person, "sex");
	const number = memberOf(person, "i") ?? memberOf(person, "dn");
	const halves = typeof name === "string" ? name.split(/ {2,}/, 2) : [];
	const [surname, givenNames] = halves;
	return {
		...noClaims,
		documentNumber: typeof number === "string" ? number : null,
		names:
			surname === undefined || givenNames === undefined
				? null
				: {
						surname,
						givenNames,
						surnameTruncated: "possible",
						givenNamesTruncated: "possible",
					},
		dateOfBirth:
			typeof born === "string" && /^\d{4}-\d{2}-\d{2}$/.test(born)
				? born
				: null,
		sex: typeof sex === "string" && /^[MFX]$/.test(sex) ? sex : null,
	};
}

function memberOf(value: JsonValue | null, name: string): JsonValue | null {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return null;
	}
	const member = Object.entries(value).find(([key]) => key === name);
	return (member?.[1] as JsonValue | undefined) ?? null;
}
