import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "./paths.mjs";
import { SetupError, say } from "./say.mjs";

const file = join(buildFolder, "set-up.lock");

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

/** Takes the lock, or returns the process that holds it; a dead holder's lock is taken over. */
function tryTake() {
	try {
		mkdirSync(buildFolder, { recursive: true });
		writeFileSync(file, String(process.pid), { flag: "wx" });
		return null;
	} catch (error) {
		if (error.code !== "EEXIST") {
			throw new SetupError(
				`cannot write to ${buildFolder} (${error.code}): clone the project as the user who runs it, then run the same command again`,
			);
		}
		let holder = Number.NaN;
		try {
			holder = Number(readFileSync(file, "utf8"));
		} catch {
			// Given back while we looked.
		}
		if (Number.isInteger(holder) && isAlive(holder)) return holder;
		rmSync(file, { force: true });
		return tryTake();
	}
}

/** Two set-ups of one checkout would tear down each other's work: one at a time. */
export async function withLock(work) {
	let isSaid = false;
	for (let holder = tryTake(); holder !== null; holder = tryTake()) {
		if (!isSaid) say(`waiting for another set-up (process ${holder})`);
		isSaid = true;
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}
