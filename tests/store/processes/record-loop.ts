import { writeSync } from "node:fs";
import { openStore } from "../../../store/open-store.ts";

/** Records crossings without end and says each number once it is on the disk. */
const [path = "", keyHex = "", template = ""] = process.argv.slice(2);
const opened = openStore({ path, keyHex });
if (!opened.ok) throw new Error(opened.error.code);
for (let index = 1; ; index++) {
	const crossingId = String(index).padStart(26, "0");
	const entry = { ...JSON.parse(template), crossingId };
	const reply = opened.value.recordCrossing(entry);
	if (!reply.ok) throw new Error(reply.error.code);
	writeSync(1, `${index}\n`);
}
