import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeBundle } from "../../store/bundle/write-bundle.ts";
import { signingKeyFromSeed } from "../../store/signing-key.ts";
import { demoAccounts } from "./accounts.ts";
import { bans, crossings, interpol, links } from "./lists.ts";
import { personMaker } from "./names.ts";
import { seededRandom } from "./random.ts";
import { type Staged, scenarios } from "./scenarios.ts";
import { visaMaker } from "./visas.ts";

/** Trusted by the product in demonstration mode only: its private half is public. */
const signerName = "Lintas demonstration";
const demoKey = signingKeyFromSeed(
	createHash("sha256").update("lintas demonstration signer").digest("hex"),
);

const { values } = parseArgs({
	options: {
		out: { type: "string" },
		today: { type: "string" },
		"as-of-ms": { type: "string" },
		visas: { type: "string", default: "200000" },
		seed: { type: "string", default: "1" },
	},
});
const { out, today } = values;
const asOfMs = Number(values["as-of-ms"]);
const count = Number(values.visas);
if (
	!out ||
	!/^\d{4}-\d{2}-\d{2}$/.test(today ?? "") ||
	!today ||
	!Number.isSafeInteger(asOfMs) ||
	!(Number.isSafeInteger(count) && count >= 0 && count <= 10_000_000)
) {
	process.stderr.write(
		"usage: main.ts --out DIR --today YYYY-MM-DD --as-of-ms N [--visas 200000] [--seed 1]\n",
	);
	process.exit(2);
}

const random = seededRandom(Number(values.seed));
const person = personMaker(random, Number(today.slice(0, 4)));
const visa = visaMaker(random, person, today);
const visas = Array.from({ length: count }, (_, index) => visa(index));
const lists = {
	bans: bans(random, person, today, Math.ceil(count / 100)),
	crossings: crossings(random, visas, today),
	links: links(visas),
	interpol: interpol(random, person, Math.ceil(count / 80)),
};
const staged = scenarios(today);
const from = (section: Exclude<keyof Staged, "scenario" | "passport">) =>
	staged.flatMap((scenario): readonly object[] => scenario[section] ?? []);

mkdirSync(out, { recursive: true });
const manifest = writeBundle(
	join(out, "demo.lbundle"),
	{
		source: "Demonstration data",
		// Later data are a newer version: an hour or a day on, it loads again.
		version: Math.max(1, Math.floor(asOfMs / 1000)),
		asOfMs,
		signer: signerName,
		sections: [
			{ section: "visas", rows: [...from("visas"), ...visas] },
			{ section: "bans", rows: [...from("bans"), ...lists.bans] },
			{
				section: "crossings",
				rows: [...from("crossings"), ...lists.crossings],
			},
			{ section: "links", rows: [...from("links"), ...lists.links] },
			{ section: "interpol", rows: [...from("interpol"), ...lists.interpol] },
			{ section: "accounts", rows: await demoAccounts() },
		],
	},
	demoKey,
);
const write = (name: string, value: unknown) =>
	writeFileSync(join(out, name), `${JSON.stringify(value, null, "\t")}\n`);
write("signers.json", [{ name: signerName, publicKey: demoKey.publicKeyHex }]);
write(
	"scenarios.json",
	staged.map(({ scenario }) => scenario),
);
process.stderr.write(
	`${manifest.sections.map(({ section, rows }) => `${section} ${rows}`).join(", ")}\n`,
);
