import { createInterface } from "node:readline";
import { SetupError } from "../setup/say.mjs";

const patienceMs = 60_000;

/** The application's operations log, to wait for what it says. */
export function followLog(output, onEntry) {
	const entries = [];
	const waiting = new Set();
	createInterface({ input: output }).on("line", (line) => {
		if (!line.startsWith("{")) return;
		const entry = JSON.parse(line);
		entries.push(entry);
		onEntry(entry);
		for (const look of waiting) look();
	});
	return (what, fits) =>
		new Promise((resolve, reject) => {
			const deadline = setTimeout(
				() =>
					reject(new SetupError(`${what}: not within ${patienceMs / 1000} s`)),
				patienceMs,
			);
			const look = () => {
				const entry = entries.find(fits);
				if (!entry) return;
				clearTimeout(deadline);
				waiting.delete(look);
				resolve(entry);
			};
			waiting.add(look);
			look();
		});
}
