import { existsSync, writeSync } from "node:fs";
import { openStore } from "../../../store/open-store.ts";

/** Imports a bundle and stops in the middle until the file `go` is there. */
const [path = "", keyHex = "", bundle = "", signers = "[]", go = ""] =
	process.argv.slice(2);
const opened = openStore({ path, keyHex });
if (!opened.ok) throw new Error(opened.error.code);
const sleeper = new Int32Array(new SharedArrayBuffer(4));
let isSaid = false;
const reply = opened.value.importBundle({
	path: bundle,
	trustedSigners: JSON.parse(signers),
	atMs: 0,
	onProgress() {
		if (!isSaid) writeSync(1, "importing\n");
		isSaid = true;
		while (!existsSync(go)) Atomics.wait(sleeper, 0, 0, 10);
		return true;
	},
});
writeSync(1, reply.ok ? "done\n" : `${reply.error.code}\n`);
