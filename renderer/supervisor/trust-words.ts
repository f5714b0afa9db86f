import type { TrustRow } from "../../contract/trust-desk.ts";
import { errorPhrase } from "../ui/error-phrase.ts";
import { formatDay } from "../ui/i18n/day.ts";
import type { Words } from "../ui/i18n/use-words.ts";

/** The day at the desk of a wall clock. */
function dayOf(atMs: number, language: string): string {
	const at = new Date(atMs);
	const two = (part: number) => String(part).padStart(2, "0");
	return formatDay(
		`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
		language,
	);
}

/** Where it comes from: who confirmed it, or which bundle brought it. */
export function originSentence(
	{ t, language }: Words,
	{ origin, withdrawn }: TrustRow,
): string {
	if (withdrawn !== null) {
		const { by, atMs, reason } = withdrawn;
		const day = dayOf(atMs, language);
		const said = t("trustOrigin.withdrawn", { by, day });
		return reason === "" ? said : `${said} ${reason}`;
	}
	if (origin === null) return "";
	switch (origin.kind) {
		case "folder":
			return t("trustOrigin.folder");
		case "people": {
			const values = { by: origin.by, day: dayOf(origin.atMs, language) };
			return t(
				origin.isFromList ? "trustOrigin.list" : "trustOrigin.people",
				values,
			);
		}
		case "bundle": {
			const { source, version, signer, by, atMs } = origin;
			const day = dayOf(atMs, language);
			const said = t("trustOrigin.bundle", {
				source,
				version: String(version),
				signer,
				day,
			});
			return by === "" ? said : `${said} ${t("trustOrigin.confirmed", { by })}`;
		}
	}
}

export function validitySentence(
	{ t, language }: Words,
	{ from, until }: TrustRow,
): string {
	const day = (instant: string) => formatDay(instant.slice(0, 10), language);
	if (from === null) return "";
	return until === null
		? t("trustRow.since", { from: day(from) })
		: t("trustRow.span", { from: day(from), until: day(until) });
}

/** A refusal in words and what to do next; the code stands beside it. */
export function trustFault(
	words: Words,
	{ code, detail }: { readonly code: string; readonly detail?: string },
): { readonly text: string; readonly next: string | null } {
	const { find, say, t } = words;
	const [area = ""] = code.split(".");
	const isFirst = detail?.startsWith("first") === true;
	if (area === "pin") {
		const tries = detail?.replace(/^first ?/, "");
		const phrase = errorPhrase({ code, ...(tries ? { detail: tries } : {}) });
		const whose = t(isFirst ? "trustPin.first" : "trustPin.second");
		return { text: `${whose}: ${say(phrase)}`, next: null };
	}
	const text = say({ code });
	const place = detail === undefined ? "" : ` ${placeText(words, detail)}`;
	const next = find(`trustNext.${code}`) ?? find(`trustNext.${area}`) ?? null;
	return { text: `${text}${place}`, next };
}

/** `line 4: asn1.end`, or what the detail of another code says. */
function placeText({ t, find }: Words, detail: string): string {
	const [, line, why = ""] = /^line (\d+): (\S+)$/.exec(detail) ?? [];
	if (line === undefined) return `(${detail})`;
	const reason = find(why) ?? "";
	return t("trustFault.line", { line, reason, code: why });
}
