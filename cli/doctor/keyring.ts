import type { Arguments } from "../command.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

export function checkKeyring({ isDemo, keyring }: Arguments): DoctorLine {
	if (isDemo) {
		return warn("keyring", "key.demo", "the demonstration's key is no secret");
	}
	if (!keyring) {
		return warn(
			"keyring",
			"key.noKeyring",
			"only the installed application reaches the keyring",
		);
	}
	return keyring.isAvailable()
		? pass("keyring", "available")
		: failed("keyring", "key.noKeyring", "no keyring is unlocked");
}
