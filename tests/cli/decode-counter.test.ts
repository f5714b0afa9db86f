import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ReadDocument } from "../../contract/reading-host.ts";
import { fromHex } from "../../core/bytes/hex.ts";
import type { Reads } from "../../core/document/recognise.ts";
import { readVisaCodes } from "../../desk/sources/visa-codes.ts";
import { readDocument } from "../../reading/read-document.ts";
import { trustStoreFromFolder } from "../../trust/store/from-folder.ts";
import { vectors } from "../core/seal/build.ts";
import { must } from "../store/fixtures.ts";
import { lintas, temporaryFolder } from "./run-cli.ts";

/** What somebody might hold before a reader, and the day on which. */
interface Case {
	readonly id: string;
	readonly now?: string;
	readonly text?: string;
	readonly hex?: string;
}

const seed = Number(process.env.LINTAS_SEED ?? 20_261_130);
const today = "2026-06-15";
const mutations = 10_000;

const load = <T>(file: string) => vectors<{ vectors: T[] }>(file).vectors;
const seals = ["bsi_tr03137", "tslib_vds", "vdstools_vds", "negative"].flatMap(
	(name) => load<{ raw_hex: string }>(`vds-${name}.json`),
);
const published: Case[] = vectors<{ cases: Case[] }>(
	"document-cases.json",
).cases;
const known: Case[] = [
	...published,
	...seals.map(({ raw_hex }, at) => ({ id: `seal ${at}`, hex: raw_hex })),
	...load<{ barcode_string: string }>("vds-vdstools_idb.json").map(
		({ barcode_string: text }, at) => ({ id: `idb ${at}`, text }),
	),
	...load<{ vds_nc: unknown }>("vdsnc.json").map(({ vds_nc }, at) => ({
		id: `vds-nc ${at}`,
		text: JSON.stringify(vds_nc),
	})),
	...load<{ bcbp: string }>("bcbp.json").map(({ bcbp: text }, at) => ({
		id: `pass ${at}`,
		text,
	})),
	...[
		"LINTAS-DEMO-VISA/LTD0000002",
		"https://molina.imigrasi.go.id/x",
		"https://imigrasi.go.id.example.com/",
		"4006381333931",
		"NR",
		"WIFI:T:WPA;S:desk;P:secret;;",
		"]Q2\\000026LINTAS-DEMO-VISA/LTD0000002",
		"]A0NR",
	].map((text) => ({ id: text, text })),
];

/** The same chance each time (mulberry32). */
function chance(start: number): () => number {
	let state = start;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function bytesOf({ text, hex }: Case): Uint8Array {
	return hex === undefined
		? new Uint8Array(Buffer.from(text ?? "", "utf8"))
		: must(fromHex(hex));
}

/** What devices do to a document: a byte changed, lost, doubled, cut off, put in front or behind. */
function mutated(one: Case, draw: () => number): Uint8Array {
	const bytes = [...bytesOf(one)];
	const interesting = [0x0d, 0x0a, 0x09, 0x20, 0x3c, 0x5c, 0x5d, 0xdc, 0x80];
	for (let change = Math.floor(draw() * 4); change >= 0; change--) {
		const at = Math.floor(draw() * bytes.length);
		const byte =
			interesting[Math.floor(draw() * 16)] ?? Math.floor(draw() * 256);
		switch (Math.floor(draw() * 7)) {
			case 0:
				bytes[at] = byte;
				break;
			case 1:
				bytes.splice(at, 1);
				break;
			case 2:
				bytes.splice(at, 0, byte);
				break;
			case 3:
				bytes.splice(Math.floor(draw() * 3) === 0 ? 0 : at);
				break;
			case 4:
				bytes.push(byte, 0x0a);
				break;
			case 5:
				bytes.unshift(0x5d, 0x51, 0x31);
				break;
			case 6:
				for (const [place, old] of bytes.entries())
					if (old === 0x3c) bytes[place] = 0x20;
		}
	}
	return Uint8Array.from(bytes);
}

const folder = temporaryFolder();
const trust = join(folder, "trust");
for (const part of ["anchors", "signers"])
	mkdirSync(join(trust, part), { recursive: true });
for (const [at, { der_base64 }] of Object.values(
	vectors<{ certs: Record<string, { der_base64: string }> }>(
		"vds-signer_certs.json",
	).certs,
).entries()) {
	const part = at % 2 === 0 ? "anchors" : "signers";
	writeFileSync(join(trust, part, `${at}.der`), der_base64, "base64");
}
writeFileSync(
	join(folder, "visa-codes.json"),
	JSON.stringify({
		shapes: [
			{
				name: "demo e-visa",
				pattern: "LINTAS-DEMO-VISA/(LTD\\d{7})",
				kind: "visa",
				referenceGroup: 1,
			},
		],
	}),
);
const sources = {
	trust: must(trustStoreFromFolder(trust)).store,
	visaCodes: must(readVisaCodes(join(folder, "visa-codes.json"), "IDN")),
};

type Line = Record<string, never> & {
	kind: string;
	format: string;
	ok: boolean;
	// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
	fields: any;
	problems: { code: string }[];
	trust?: { verdict: string; reason?: string };
};

/** What a counter does with what the command line said of the same content. */
function expected(line: Line, reads: Reads): unknown {
	const code = line.problems[0]?.code ?? "";
	switch (`${line.kind} ${line.ok}`) {
		case "mrz true":
		case "mrz false": {
			const { fields, format, ok, problems } = line;
			return { kind: "zone", mrz: { format, ok, fields, problems } };
		}
		case "seal true":
			return {
				kind: "companion",
				content: {
					kind: "seal",
					format: line.format,
					proof: {
						verdict: line.trust?.verdict,
						reason: line.trust?.reason ?? null,
					},
				},
			};
		case "seal false":
			return { kind: "unreadable", code: "remark.sealUnreadable" };
		case "boardingPass true":
		case "boardingPass false":
			return line.fields.passengerName === undefined
				? { kind: "unreadable", code: "remark.passUnreadable" }
				: {
						kind: "companion",
						content: {
							kind: "boardingPass",
							passengerName: line.fields.passengerName,
							isWhole: line.ok,
							trust: line.trust?.verdict,
						},
					};
		case "unknown false":
			if (code === "input.empty") return { kind: "scrap" };
			return reads === "barcodes"
				? { kind: "unreadable", code: "remark.zoneUnreadable" }
				: { kind: "zone", mrz: null, failure: { code } };
	}
	if (line.fields.verification !== undefined) {
		const {
			url,
			text,
			host = null,
			hostClass = null,
			code: match = null,
		} = line.fields;
		return {
			kind: "companion",
			content: {
				kind: "visaCode",
				text: url ?? text,
				host,
				hostClass,
				isAlert: !line.ok,
				match: match && { kind: match.kind, reference: match.reference },
			},
		};
	}
	expect(line).toMatchObject({ kind: "barcode", ok: false });
	return reads === "documents"
		? { kind: expect.stringMatching(/^(zone|scrap)$/) }
		: { kind: "unreadable", code: "remark.barCodeUnknown" };
}

/** A frame as a device without a normaliser sends it. */
function atCounter(bytes: Uint8Array, reads: Reads, day: string): ReadDocument {
	const text = Buffer.from(bytes).toString("latin1");
	return readDocument({ text, bytes, reads }, sources, day);
}

async function compare(
	day: string,
	inputs: readonly (readonly [id: string, bytes: Uint8Array])[],
) {
	const { lines, stderr } = await lintas(
		["decode", "--now", day, "--trust", trust, "--data", folder],
		inputs.map(([id, bytes]) => ({
			id,
			hex: Buffer.from(bytes).toString("hex"),
		})),
	);
	expect(stderr).toBe("");
	expect(lines).toHaveLength(inputs.length);
	for (const [at, [id, bytes]] of inputs.entries()) {
		expect(lines[at].id).toBe(id);
		for (const reads of ["documents", "barcodes", "both"] as const) {
			const read = atCounter(bytes, reads, day);
			// As it crosses the process boundary: nothing is too long, nothing is lost.
			const crossed = ReadDocument.safeParse(JSON.parse(JSON.stringify(read)));
			expect(crossed.data, `${id} (${reads})`).toEqual(read);
			expect(read, `${id} (${reads})`).toMatchObject(
				expected(lines[at], reads) as object,
			);
		}
	}
	return lines as Line[];
}

describe("the counter and `lintas decode` say the same of the same bytes", () => {
	const days = [...new Set(known.map(({ now = today }) => now))];
	test.each(days)("published cases of %s", async (day) => {
		const ofDay = known.filter(({ now = today }) => now === day);
		await compare(
			day,
			ofDay.map((one) => [one.id, bytesOf(one)] as const),
		);
	});

	let lines: Line[] = [];
	beforeAll(async () => {
		const draw = chance(seed);
		const inputs = Array.from({ length: mutations }, (_, at) => {
			const one = known[Math.floor(draw() * known.length)] as Case;
			return [`${at} of ${one.id}`, mutated(one, draw)] as const;
		});
		lines = await compare(today, inputs);
	});

	test(`${mutations} mutations with seed ${seed}, of every kind`, () => {
		const count = new Map<string, number>();
		for (const { kind, ok } of lines) {
			const key = `${kind} ${ok}`;
			count.set(key, (count.get(key) ?? 0) + 1);
		}
		expect([...count.keys()].sort()).toEqual([
			"barcode false",
			"barcode true",
			"boardingPass false",
			"boardingPass true",
			"mrz false",
			"mrz true",
			"seal false",
			"seal true",
			"unknown false",
		]);
		for (const [, found] of count) expect(found).toBeGreaterThan(20);
	});
});
