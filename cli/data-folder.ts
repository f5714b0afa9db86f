import { homedir } from "node:os";
import { join } from "node:path";

const application = "Lintas";

/** Where the installed application keeps its data on this platform. */
export function userDataFolder(
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
	home: string = homedir(),
): string {
	switch (platform) {
		case "win32":
			return join(env.APPDATA || join(home, "AppData", "Roaming"), application);
		case "darwin":
			return join(home, "Library", "Application Support", application);
		default:
			return join(env.XDG_CONFIG_HOME || join(home, ".config"), application);
	}
}
