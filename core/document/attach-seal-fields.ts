import type { JsonValue } from "../seal/json.ts";
import type { Feature, FeatureValue, Seal } from "../seal/seal.ts";
import type { NamedText } from "./attach-document.ts";

/** Far above any seal seen; what is beyond is not shown. */
const mostFields = 40;
const mostText = 200;

/** What a seal says, as names of the standard and text, to be looked at on demand. */
export function sealFields(
	seal: Seal,
	features: readonly Feature[],
): readonly NamedText[] {
	return fieldsOf(seal, features).slice(0, mostFields);
}

function fieldsOf(seal: Seal, features: readonly Feature[]): NamedText[] {
	if (seal.format === "VDS-NC") return jsonFields(seal.message, "");
	const dates =
		seal.format === "VDS"
			? [{ name: "DOCUMENT_ISSUE_DATE", text: seal.header.documentIssueDate }]
			: [];
	return [
		...dates,
		...features.map(({ name, tag, value, hex }) => ({
			name: name === "UNKNOWN" ? `${name} ${tag}` : name,
			text: valueText(value, hex).slice(0, mostText),
		})),
	];
}

function valueText(value: FeatureValue, hex: string): string {
	if (value === null) return hex;
	if (typeof value !== "object") return String(value);
	if ("days" in value) {
		const { days, months, years } = value;
		return `P${years}Y${months}M${days}D`;
	}
	return value.map((line) => (typeof line === "string" ? line : "")).join("\n");
}

function jsonFields(value: JsonValue, name: string): NamedText[] {
	if (typeof value !== "object" || value === null) {
		return [{ name, text: String(value).slice(0, mostText) }];
	}
	return Object.entries(value).flatMap(([key, inner]) =>
		jsonFields(inner as JsonValue, name === "" ? key : `${name}.${key}`),
	);
}
