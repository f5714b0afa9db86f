import { ok } from "../../core/result.ts";
import { configDifference } from "../config/config-difference.ts";
import {
	type LoadedConfig,
	loadConfig,
	saveConfig,
} from "../config/config-files.ts";
import { log } from "../log.ts";
import type { TechnicianParts } from "./parts.ts";

type ConfigParts = Pick<
	TechnicianParts,
	"session" | "files" | "store" | "nowMs" | "onChange" | "configure"
>;

/** A configuration that was read takes the place of the one before. */
export function takeConfig(
	{ session, onChange }: Pick<ConfigParts, "session" | "onChange">,
	loaded: LoadedConfig,
): void {
	session.loaded = loaded;
	const ids = loaded.config.devices.map(({ deviceId }) => deviceId);
	for (const deviceId of session.facts.keys())
		if (!ids.includes(deviceId)) session.facts.delete(deviceId);
	log("config", {
		source: loaded.source,
		problem: loaded.problems[0]?.code ?? null,
	});
	onChange();
}

/** Puts a configuration in force and into the journal: `config.unwritable`. */
export function changeConfig(
	parts: ConfigParts,
): TechnicianParts["applyConfig"] {
	const { session, files } = parts;
	return async (config, action) => {
		const before = session.loaded.config;
		const saved = saveConfig(files, config);
		if (!saved.ok) return saved;
		await parts.store()?.appendEvent({
			kind: "configured",
			atMs: parts.nowMs(),
			detail: {
				accountId: session.technician?.accountId ?? "",
				action,
				differences: String(configDifference(before, config).length),
			},
		});
		takeConfig(parts, loadConfig(files));
		await parts.configure();
		return ok({});
	};
}
