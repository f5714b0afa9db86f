import { expect, test } from "vitest";
import { userDataFolder } from "../../cli/data-folder.ts";

test.each([
	["linux", {}, "/home/a/.config/Lintas"],
	["linux", { XDG_CONFIG_HOME: "/cfg" }, "/cfg/Lintas"],
	["win32", { APPDATA: "/roaming" }, "/roaming/Lintas"],
	["win32", {}, "/home/a/AppData/Roaming/Lintas"],
] as const)("%s %j: %s", (platform, env, folder) => {
	expect(userDataFolder(platform, env, "/home/a")).toBe(folder);
});
