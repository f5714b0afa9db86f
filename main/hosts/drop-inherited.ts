import { closeSync, readdirSync, readFileSync } from "node:fs";

/** Standard input, output, error and the channel to main. */
const lastOwn = 3;
/** O_CLOEXEC as /proc writes it: what a process opened for itself. */
const closedByExec = 0o2000000;

function isInherited(fd: number): boolean {
	const info = readFileSync(`/proc/self/fdinfo/${fd}`, "utf8");
	const flags = /^flags:\s*([0-7]+)$/m.exec(info)?.[1];
	return (
		flags !== undefined && (Number.parseInt(flags, 8) & closedByExec) === 0
	);
}

/**
 * Closes what a host on a Node of its own inherited from Electron. Chromium
 * leaves its sockets open across exec: a host that holds the end of a page's
 * socket keeps main from ever hearing that the page has died.
 */
export function dropInherited(): void {
	if (process.platform !== "linux") return;
	for (const name of readdirSync("/proc/self/fd")) {
		const fd = Number(name);
		try {
			if (fd > lastOwn && isInherited(fd)) closeSync(fd);
		} catch {
			// The folder's own descriptor is closed already.
		}
	}
}

dropInherited();
