import { type CheckName, checkNames } from "../../core/checks/facts.ts";
import { ageInHours, freshnessOf } from "../../core/checks/freshness.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { Store } from "../../store/open-store.ts";
import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";
import { openDeskStore } from "../open-desk-store.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

/** Which section of a bundle answers which check. */
const sectionOf: Readonly<Record<CheckName, string>> = {
	ban: "bans",
	visa: "visas",
	crossings: "crossings",
	passports: "links",
	interpol: "interpol",
};

function checkSections(
	store: Store,
	pack: RulePack,
	nowMs: number,
): DoctorLine[] {
	const info = store.info();
	if (!info.ok) {
		return [failed("store", info.error.code, info.error.detail ?? "")];
	}
	const { journal, schemaVersion, sections } = info.value;
	const ages = checkNames.map((check): DoctorLine => {
		const name = `bundle.${sectionOf[check]}`;
		const found = sections.find(({ section }) => section === sectionOf[check]);
		const stamp = {
			source: found?.source ?? "",
			asOfMs: found?.asOfMs ?? null,
		};
		const limit = pack.maximumAgeHours[check];
		const freshness = freshnessOf(stamp, nowMs, limit);
		if (freshness === "missing") {
			return warn(name, "source.missing", "never loaded");
		}
		const detail = `${stamp.source}, ${ageInHours(stamp, nowMs)} h old, at most ${limit} h`;
		return freshness === "fresh"
			? pass(name, detail)
			: warn(name, "source.stale", detail);
	});
	return [
		pass("store", `schema ${schemaVersion}, ${journal.rows} journal rows`),
		...ages,
	];
}

/** Opens the store, if its key is at hand, and looks at the age of its sections. */
export async function checkStore(
	io: Io,
	given: Arguments,
	pack: RulePack,
): Promise<DoctorLine[]> {
	const opened = await openDeskStore(io, given, false);
	if (opened.ok) {
		try {
			return checkSections(opened.value, pack, io.nowMs());
		} finally {
			opened.value.close();
		}
	}
	const { code, detail = "" } = opened.error;
	const isExpected = code === "store.missing" || code === "key.noKeyring";
	return [(isExpected ? warn : failed)("store", code, detail)];
}
