import { readFileSync, writeFileSync } from "node:fs";
import { signedPack } from "../../desk/sources/pack-signature.ts";
import { readPack } from "../../desk/sources/read-pack.ts";
import { asking } from "../ask.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { openAuthorKey } from "../rules/author-key.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { packBytes } from "../verify/read-rules.ts";
import { complain } from "../with-store.ts";

const usage = `rules sign PACK --key FILE --signer NAME --out FILE
  the signed file that a desk imports; the passphrase of the key is asked
  (standard input); a pack that a desk would refuse is not signed; NAME is the
  one under which the desk has the key in signers.json
  exit: 2 where pack, key or passphrase is not right`;

export const rulesSign: Command = {
	name: "rules sign",
	usage,
	options: {
		key: { type: "string" },
		signer: { type: "string" },
		out: { type: "string" },
	},
	words: { least: 1, most: 1 },
	async run(io, given) {
		const keyFile = textOf(given, "key") ?? "";
		const signer = textOf(given, "signer") ?? "";
		const out = textOf(given, "out") ?? "";
		if (keyFile === "" || signer === "" || signer.length > 80 || out === "")
			return complain(io, {
				code: "usage.arguments",
				detail: "--key FILE --signer NAME --out FILE",
			});
		const bytes = packBytes(given.words[0] ?? "");
		if (!bytes.ok) return complain(io, bytes.error);
		const text = bytes.value.toString("utf8");
		const pack = readPack(text, rulesFrom(io, given).today);
		if (!pack.ok) return complain(io, pack.error);
		let pem: string;
		try {
			pem = readFileSync(keyFile, "utf8");
		} catch {
			return complain(io, { code: "signingKey.unreadable", detail: keyFile });
		}
		const key = await asking(io, async (ask) => {
			io.hideTyping?.();
			const passphrase = await ask(`passphrase of ${keyFile}`);
			return passphrase.ok ? openAuthorKey(pem, passphrase.value) : passphrase;
		});
		if (!key.ok) return complain(io, key.error);
		try {
			writeFileSync(out, signedPack(text, signer, key.value.sign));
		} catch {
			return complain(io, { code: "file.failed", detail: out });
		}
		const { state, name, version } = pack.value;
		const { publicKey } = key.value;
		writeJson(io, { file: out, state, name, version, signer, publicKey });
		return 0;
	},
};
