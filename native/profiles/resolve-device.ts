import {
	DeviceConfig,
	type DeviceEntry,
} from "../../contract/device-config.ts";
import type { DeviceProfile } from "../../contract/device-profile.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { allProfiles } from "./all-profiles.ts";

/**
 * A device as its desk set it up, with everything its profile says. Codes:
 * `profile.unknown`, `profile.override` (detail: which setting, and why).
 */
export function resolveDevice(
	entry: DeviceEntry,
	profiles: readonly DeviceProfile[] = allProfiles,
): Result<DeviceConfig> {
	const profile = profiles.find(({ id }) => id === entry.profile);
	if (!profile) return fail("profile.unknown", entry.profile);
	const parsed = DeviceConfig.safeParse({
		deviceId: entry.deviceId,
		name: entry.name,
		profile: profile.id,
		transport: { ...profile.transport, ...entry.transport },
		framing: { ...profile.framing, ...entry.framing },
		reads: entry.reads ?? profile.reads,
		normaliser: entry.normaliser ?? profile.normaliser,
		aim: profile.aim,
		startUp: entry.startUp ?? profile.startUp,
		triggers: profile.triggers,
		...(profile.printer
			? { printer: { ...profile.printer, ...entry.printer } }
			: {}),
	});
	if (parsed.success) return ok(parsed.data);
	const issue = parsed.error.issues[0];
	return fail(
		"profile.override",
		`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
	);
}
