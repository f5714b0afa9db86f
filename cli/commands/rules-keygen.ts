import { writeFileSync } from "node:fs";
import { fail, ok } from "../../core/result.ts";
import { asking } from "../ask.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { makeAuthorKey } from "../rules/author-key.ts";
import { complain } from "../with-store.ts";

const usage = `rules keygen --signer NAME --out FILE
  a key to sign packs with, written to FILE under a passphrase that is asked
  twice (standard input, one a line); what it writes is the line that a desk
  takes into signers.json; FILE stays with its owner
  exit: 2 where FILE is there already or the passphrase is too short`;

export const rulesKeygen: Command = {
	name: "rules keygen",
	usage,
	options: { signer: { type: "string" }, out: { type: "string" } },
	words: { least: 0, most: 0 },
	async run(io, given) {
		const name = textOf(given, "signer") ?? "";
		const out = textOf(given, "out") ?? "";
		if (name === "" || name.length > 80 || out === "")
			return complain(io, {
				code: "usage.arguments",
				detail: "--signer NAME --out FILE",
			});
		const made = await asking(io, async (ask) => {
			io.hideTyping?.();
			const first = await ask("passphrase of the new key");
			if (!first.ok) return first;
			const again = await ask("once more");
			if (!again.ok) return again;
			return again.value === first.value
				? makeAuthorKey(first.value)
				: fail("signingKey.differs");
		});
		if (!made.ok) return complain(io, made.error);
		const { pem, publicKey } = made.value;
		const written = newFile(out, pem);
		if (!written.ok) return complain(io, written.error);
		writeJson(io, { name, publicKey });
		return 0;
	},
};

/** For its owner's eyes only; a key that is there is never written over. */
function newFile(path: string, text: string) {
	try {
		writeFileSync(path, text, { flag: "wx", mode: 0o600 });
		return ok(null);
	} catch (error) {
		const isThere =
			error instanceof Error && "code" in error && error.code === "EEXIST";
		return fail(isThere ? "signingKey.exists" : "file.failed", path);
	}
}
