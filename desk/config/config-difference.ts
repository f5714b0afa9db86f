import type { Difference } from "../../contract/technician-view.ts";
import type { DeskConfig } from "./desk-config.ts";

const longestValue = 600;

/** Every setting by its path; devices by their id, so that order is no difference. */
function flat(config: DeskConfig): Map<string, string> {
	const found = new Map<string, string>();
	const walk = (path: string, value: unknown) => {
		const isObject = typeof value === "object" && value !== null;
		if (isObject && !Array.isArray(value))
			for (const [name, each] of Object.entries(value))
				walk(path === "" ? name : `${path}.${name}`, each);
		else {
			const text = typeof value === "string" ? value : JSON.stringify(value);
			found.set(path.slice(0, 200), text.slice(0, longestValue));
		}
	};
	const { devices, lanes, ...desk } = config;
	walk("", desk);
	for (const { deviceId, ...device } of devices)
		walk(`devices.${deviceId}`, device);
	for (const { laneId, ...lane } of lanes) walk(`lanes.${laneId}`, lane);
	return found;
}

/** What changes when the second takes the place of the first, by path. */
export function configDifference(
	before: DeskConfig,
	after: DeskConfig,
): Difference[] {
	const old = flat(before);
	const fresh = flat(after);
	const paths = [...new Set([...old.keys(), ...fresh.keys()])].sort();
	return paths.flatMap((where) => {
		const was = old.get(where) ?? null;
		const is = fresh.get(where) ?? null;
		return was === is ? [] : [{ where, before: was, after: is }];
	});
}
