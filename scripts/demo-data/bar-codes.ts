/**
 * Specimen bar codes of the demonstration, and what the desk needs to judge them:
 *
 *   node scripts/demo-data/bar-codes.ts --out DIR --today YYYY-MM-DD
 *
 * writes bar-codes.json, visa-codes.json and trust/ (an anchor and a signer). The keys are
 * made anew each time and are kept nowhere.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoSigners, pem } from "./certificates.ts";
import { dayPlus } from "./days.ts";
import { type Staged, scenarios } from "./scenarios.ts";
import { forgedSeal, visaSeal } from "./visa-seal.ts";

export interface BarCode {
	readonly id: string;
	readonly title: string;
	/** AIM identifier of the symbology. */
	readonly aim: string;
	readonly hex: string;
}

const { values } = parseArgs({
	options: { out: { type: "string" }, today: { type: "string" } },
});
const { out, today } = values;
if (!out || !today || !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
	process.stderr.write("usage: bar-codes.ts --out DIR --today YYYY-MM-DD\n");
	process.exit(2);
}

const { anchor, signer } = demoSigners(
	dayPlus(today, -400),
	dayPlus(today, 1200),
);

function staged(id: string): Staged {
	const found = scenarios(today ?? "").find(
		({ scenario }) => scenario.id === id,
	);
	if (!found) throw new Error(`no scenario ${id}`);
	return found;
}

/** A code that holds the scanner's own start or end mark (ESC STX, ETX EOT) would be cut there. */
function hasFrameMark(code: Uint8Array): boolean {
	const bytes = Buffer.from(code);
	return ["\x1b\x02", "\x03\x04"].some((mark) =>
		bytes.includes(mark, 0, "latin1"),
	);
}

function sealOf(id: string, ageDays: number): Uint8Array {
	const issuedOn = dayPlus(today ?? "", -ageDays);
	const useBy = dayPlus(issuedOn, 90);
	const visa = { issuedOn, useBy, stayDays: 30, entries: 1 };
	for (;;) {
		const seal = visaSeal(
			{ holder: staged(id).passport, ...visa },
			signer.privateKey,
		);
		if (![seal, forgedSeal(seal)].some(hasFrameMark)) return seal;
	}
}

/** Day of the year, three digits. */
function yearDay(day: string): string {
	const start = Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`);
	const days = (Date.parse(`${day}T00:00:00Z`) - start) / 86_400_000 + 1;
	return String(days).padStart(3, "0");
}

function boardingPass(name: string, day: string): string {
	return `M1${name.padEnd(20)}E${"SPEC123"}SYDCGKXX 0713 ${yearDay(day)}Y012A0001 100`;
}

const text = (content: string) => Buffer.from(content, "latin1");
const genuine = sealOf("eVoa", 10);
const eVisaNumber = staged("eVoa").visas?.[0]?.visaNumber ?? "";
const code = (
	id: string,
	title: string,
	aim: string,
	content: Uint8Array,
): BarCode => ({
	id,
	title,
	aim,
	hex: Buffer.from(content).toString("hex"),
});

const barCodes: BarCode[] = [
	code("seal", "Visa seal of the e-VOA traveller", "d1", genuine),
	code(
		"forgedSeal",
		"The same seal with a wrong signature",
		"d1",
		forgedSeal(genuine),
	),
	code(
		"strangersSeal",
		"Visa seal of the traveller without a visa",
		"d1",
		sealOf("noVisa", 6),
	),
	code(
		"eVisa",
		"QR code of the e-VOA traveller's e-visa (invented shape)",
		"Q1",
		text(`LINTAS-DEMO-VISA/${eVisaNumber}`),
	),
	code(
		"fakeAddress",
		"QR code with an address that imitates the authority's",
		"Q1",
		text("https://evisa.imigrasi.go.id.example.com/check"),
	),
	code(
		"boardingPass",
		"Boarding pass of the e-VOA traveller",
		"L0",
		text(boardingPass("HARGRAVE/OLIVIAJUNE", today)),
	),
];

mkdirSync(join(out, "trust", "anchors"), { recursive: true });
mkdirSync(join(out, "trust", "signers"), { recursive: true });
writeFileSync(join(out, "trust", "anchors", "demo-csca.pem"), pem(anchor.der));
writeFileSync(join(out, "trust", "signers", "demo-ts.pem"), pem(signer.der));
const write = (name: string, value: unknown) =>
	writeFileSync(join(out, name), `${JSON.stringify(value, null, "\t")}\n`);
write("bar-codes.json", barCodes);
write("visa-codes.json", {
	description:
		"Demonstration: an invented shape of e-visa code; no real one is public.",
	shapes: [
		{
			name: "demo e-visa",
			pattern: "LINTAS-DEMO-VISA/(LTD\\d{7})",
			kind: "visa",
			referenceGroup: 1,
		},
	],
});
