import { generateKeyPairSync, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { signedPack } from "../../../desk/sources/pack-signature.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const signer = "Test directorate";

/** The desk trusts the signer of these packs as well. */
export function trustTestSigner(folder: string): void {
	const file = join(folder, "signers.json");
	const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
	const signers = JSON.parse(readFileSync(file, "utf8"));
	const mine = { name: signer, publicKey: raw.toString("hex") };
	writeFileSync(file, JSON.stringify([...signers, mine]));
}

function signed(pack: object): string {
	const text = JSON.stringify(pack, null, "\t");
	return signedPack(text, signer, (message) =>
		sign(null, message, privateKey).toString("hex"),
	);
}

type Pack = ReturnType<typeof shippedPack>;

function withoutMalaysia(version: string, effectiveFrom: string): Pack {
	const pack = shippedPack("IDN");
	const visaFree = pack.visaFree.map((rule) => ({
		...rule,
		nationalities: rule.nationalities.filter((state) => state !== "MYS"),
	}));
	// Shown in the difference, and of no consequence to fresh data.
	const maximumAgeHours = { ...pack.maximumAgeHours, crossings: 72 };
	const timeZones = { ...pack.timeZones, XXX: "Asia/Jakarta" };
	return {
		...pack,
		version,
		effectiveFrom,
		visaFree,
		maximumAgeHours,
		timeZones,
	};
}

function withOverlap(effectiveFrom: string): Pack {
	const pack = withoutMalaysia("overlapping", effectiveFrom);
	const [first] = pack.overstay;
	if (!first) throw new Error("no rule of overstay");
	const again = { ...first, ruleId: `${first.ruleId}.again` };
	return { ...pack, overstay: [first, again] };
}

/** Files of packs in `folder`, by what is right or wrong with them. */
export function packFiles(folder: string, today: string, later: string) {
	const write = (name: string, text: string) => {
		const path = join(folder, `${name}.pack`);
		writeFileSync(path, text);
		return path;
	};
	const good = signed(withoutMalaysia("2026.2-test", today));
	return {
		good: write("good", good),
		namesake: write(
			"namesake",
			signed({ ...withoutMalaysia("2026.2-test", today), fees: [] }),
		),
		coming: write("coming", signed(withoutMalaysia("2026.3-test", later))),
		overlap: write("overlap", signed(withOverlap(today))),
		changed: write("changed", good.replace("2026.2-test", "2026.9-test")),
		unsigned: write("unsigned", JSON.stringify(shippedPack("IDN"))),
		otherState: write("otherState", signed(shippedPack("EUE"))),
	};
}
