import { writeSync } from "node:fs";
import { openStore } from "../../../store/open-store.ts";

/** Imports a bundle and says how far it is; meant to be killed on the way. */
const [path = "", keyHex = "", bundle = "", signers = "[]"] =
	process.argv.slice(2);
const opened = openStore({ path, keyHex });
if (!opened.ok) throw new Error(opened.error.code);
const reply = opened.value.importBundle({
	path: bundle,
	trustedSigners: JSON.parse(signers),
	atMs: 0,
	onProgress: ({ rows }) => writeSync(1, `${rows}\n`) > 0,
});
writeSync(1, reply.ok ? "done\n" : `${reply.error.code}\n`);
