import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { FailureCode } from "../../core/codes/failure-codes.ts";

const absentErrors = new Set(["ENOENT", "ENOTDIR", "ENODEV", "ENXIO"]);
const deniedErrors = new Set(["EACCES", "EPERM"]);

/**
 * The code for a port that did not open: `link.locked`, `link.absent`,
 * `link.denied` or `link.failed`. The addon reports text only. Its own words
 * are literal ("Cannot lock port", on Windows "File not found" and "Access
 * denied"), the system's are translated, so on POSIX the path is asked instead.
 * Windows answers "Access denied" when another program holds the port.
 */
export async function openFailureCode(
	path: string,
	message: string,
	platform: NodeJS.Platform = process.platform,
): Promise<FailureCode> {
	if (platform === "win32") {
		// ERROR_PATH_NOT_FOUND 3, ERROR_NO_SUCH_DEVICE 433
		if (/: (File not found|Unknown error code (3|433))$/.test(message))
			return "link.absent";
		if (/: Access denied$/.test(message)) return "link.locked";
		return "link.failed";
	}
	if (message.endsWith("Cannot lock port")) return "link.locked";
	const code = await access(path, constants.R_OK | constants.W_OK).then(
		() => undefined,
		(error: NodeJS.ErrnoException) => error.code,
	);
	if (code !== undefined && absentErrors.has(code)) return "link.absent";
	// access(2) asks for the real user, open(2) for the effective one.
	if (code !== undefined && deniedErrors.has(code)) return "link.denied";
	if (message.startsWith("Error: Permission denied")) return "link.denied";
	// TIOCEXCL: another program holds the terminal without the advisory lock.
	if (/busy/i.test(message)) return "link.locked";
	return "link.failed";
}
