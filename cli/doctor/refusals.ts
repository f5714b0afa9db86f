import type { DataFiles } from "../../desk/data-files.ts";
import { readRefusals } from "../../desk/refusal-book.ts";
import { type DoctorLine, pass, warn } from "./finding.ts";

/** What process boundaries of this desk refused within a month: each a fault of the product or an attack. */
export function checkRefusals(files: DataFiles, nowMs: number): DoctorLine[] {
	const check = "door";
	const refusals = readRefusals(files.refusals, nowMs);
	if (refusals === null)
		return [warn(check, "door.unreadable", files.refusals)];
	if (refusals.length === 0) return [pass(check, "nothing refused")];
	return refusals.map(({ where, code, name, path, fault, count, lastAtMs }) => {
		const what = [name, path, fault].filter((text) => text !== "").join(" ");
		const last = new Date(lastAtMs).toISOString();
		return warn(check, code, `${where}: ${what}, ${count} times, last ${last}`);
	});
}
