import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowReaders } from "../../../store/bundle/rows.ts";
import { connect } from "../../../store/connect.ts";
import { orphanTables } from "../../../store/sections.ts";
import { createSigningKey } from "../../../store/signing-key.ts";
import {
	atMs,
	bundleFile,
	codeOf,
	load,
	must,
	type Sections,
	signer,
	temporaryFolder,
	testStore,
	traveller,
	trustedSigners,
	visa,
} from "../fixtures.ts";

const sections: Sections = {
	visas: [visa(1), visa(2, { surname: "Ærøskøbing" })],
	bans: [
		{
			banId: "B1",
			kind: "tangkal",
			surname: "A",
			givenNames: "B",
			dateOfBirth: "1990-01-01",
			requestedBy: "Office",
			from: "2025-01-01",
		},
	],
};

/** A store with version 1 loaded; `attempt` must change nothing of it. */
function attempt(bytes: Buffer, trusted = trustedSigners) {
	const { store, path, keyHex } = testStore();
	load(store, { visas: [visa(1)], links: [] });
	const before = must(store.info());
	const file = join(temporaryFolder(), "attempt.lbundle");
	writeFileSync(file, bytes);
	const reply = store.importBundle({
		path: file,
		trustedSigners: trusted,
		atMs,
	});
	if (!reply.ok) {
		const { sizeBytes: _, ...after } = must(store.info());
		expect(before).toMatchObject(after);
		expect(must(store.lookUp(traveller)).visas).toEqual([visa(1)]);
	}
	store.close();
	const db = connect(path, { keyHex });
	expect(orphanTables(db)).toEqual([]);
	db.close();
	return reply;
}

const good = () => readFileSync(bundleFile(sections, { version: 2 }));

/** A bundle whose manifest is changed and signed again by its rightful signer. */
function resigned(
	change: (manifest: Record<string, unknown>) => unknown,
): Buffer {
	const bytes = good();
	const end = bytes.indexOf(10);
	const manifest = JSON.parse(bytes.toString("utf8", 0, end));
	const line = Buffer.from(JSON.stringify(change(manifest)));
	return Buffer.concat([
		line,
		Buffer.from(`\n${signer.sign(line)}\n`),
		bytes.subarray(end + 130),
	]);
}

function flipped(at: (bytes: Buffer) => number): Buffer {
	const bytes = good();
	const index = at(bytes);
	bytes[index] = (bytes[index] ?? 0) ^ 1;
	return bytes;
}

test("a good bundle is loaded, counted and put into the journal", async () => {
	const { store } = testStore();
	const path = bundleFile(sections, { version: 7 });
	const progress: object[] = [];
	const reply = store.importBundle({
		path,
		trustedSigners,
		atMs,
		onProgress: (step) => progress.push(step) > 0,
	});
	expect(must(reply)).toMatchObject({
		source: "Test source",
		version: 7,
		asOfMs: atMs - 3_600_000,
		signer: "Test authority",
		sections: [
			{ section: "visas", rows: 2 },
			{ section: "bans", rows: 1 },
		],
	});
	expect(progress).toEqual([
		{ section: "visas", rows: 2, total: 3 },
		{ section: "bans", rows: 3, total: 3 },
	]);
	expect(must(store.info()).journal.rows).toBe(1);
	expect(must(await store.verifyJournal()).ok).toBe(true);
});

describe("refused, and nothing changes:", () => {
	test.each([
		[
			"a byte of the body",
			() => flipped((bytes) => bytes.length - 40),
			"bundle.digest",
		],
		[
			"a line end of the body",
			() => flipped((bytes) => bytes.length - 1),
			"bundle.digest",
		],
		["a byte of the manifest", () => flipped(() => 40), "bundle.signature"],
		[
			"a byte of the signature",
			() => flipped((bytes) => bytes.indexOf(10) + 5),
			"bundle.signature",
		],
		[
			"the end of the signature",
			() => flipped((bytes) => bytes.indexOf(10) + 129),
			"bundle.format",
		],
		["nothing at all", () => Buffer.alloc(0), "bundle.truncated"],
		["half a manifest", () => good().subarray(0, 50), "bundle.truncated"],
		[
			"half a signature",
			() => good().subarray(0, good().indexOf(10) + 60),
			"bundle.truncated",
		],
		[
			"no bodies",
			() => good().subarray(0, good().indexOf(10) + 130),
			"bundle.truncated",
		],
		["the last byte missing", () => good().subarray(0, -1), "bundle.truncated"],
		[
			"a byte too many",
			() => Buffer.concat([good(), Buffer.from("\n")]),
			"bundle.format",
		],
		[
			"another format",
			() =>
				resigned((manifest) => ({ ...manifest, format: "lintas-bundle/2" })),
			"bundle.format",
		],
		[
			"an unknown field",
			() => resigned((manifest) => ({ ...manifest, extra: 1 })),
			"bundle.format",
		],
		[
			"no instant",
			() => resigned((manifest) => ({ ...manifest, asOf: "today" })),
			"bundle.format",
		],
		[
			"a section twice",
			() =>
				resigned((manifest) => {
					const [first] = manifest.sections as object[];
					return { ...manifest, sections: [first, first] };
				}),
			"bundle.format",
		],
		[
			"an unknown section",
			() =>
				resigned((manifest) => ({
					...manifest,
					sections: [
						{ section: "journal", rows: 0, bytes: 0, sha256: "0".repeat(64) },
					],
				})),
			"bundle.format",
		],
		[
			"fewer rows than counted",
			() =>
				resigned((manifest) => ({
					...manifest,
					sections: (manifest.sections as { rows: number }[]).map(
						(section) => ({ ...section, rows: section.rows + 1 }),
					),
				})),
			"bundle.digest",
		],
		[
			"a manifest without end",
			() => Buffer.alloc(200_000, 0x20),
			"bundle.format",
		],
		["no text", () => Buffer.alloc(5000, 10), "bundle.format"],
	])("%s", (_, bytes, code) => {
		expect(codeOf(attempt(bytes()))).toBe(code);
	});

	test("a signer nobody trusts", () => {
		expect(codeOf(attempt(good(), []))).toBe("bundle.signer");
		const stranger = { name: "Stranger", publicKey: signer.publicKeyHex };
		expect(codeOf(attempt(good(), [stranger]))).toBe("bundle.signer");
	});

	test("a trusted name with another key", () => {
		const { publicKeyHex: publicKey } = createSigningKey();
		const renamed = { name: "Test authority", publicKey };
		expect(codeOf(attempt(good(), [renamed]))).toBe("bundle.signature");
		expect(codeOf(attempt(good(), [renamed, ...trustedSigners]))).toBe("ok");
	});

	test.each([1, 0])("a version that is not newer", (back) => {
		const { store } = testStore();
		load(store, { visas: [visa(1)], bans: [] }, { version: 5 });
		const path = bundleFile({ links: [], visas: [] }, { version: 5 - back });
		expect(store.importBundle({ path, trustedSigners, atMs })).toMatchObject({
			error: { code: "bundle.older", detail: "visas" },
		});
		load(store, { links: [] }, { version: 4 });
		load(store, { visas: [] }, { version: 1, source: "Another source" });
	});

	test("a file that is not there", () => {
		const { store } = testStore();
		const path = join(temporaryFolder(), "none");
		expect(codeOf(store.importBundle({ path, trustedSigners, atMs }))).toBe(
			"bundle.unreadable",
		);
	});

	test("a folder", () => {
		const { store } = testStore();
		expect(
			codeOf(
				store.importBundle({ path: temporaryFolder(), trustedSigners, atMs }),
			),
		).toBe("bundle.unreadable");
	});

	test.skipIf(process.platform === "win32")("a named pipe", () => {
		const { store } = testStore();
		const path = join(temporaryFolder(), "pipe");
		execFileSync("mkfifo", [path]);
		expect(codeOf(store.importBundle({ path, trustedSigners, atMs }))).toBe(
			"bundle.unreadable",
		);
	});

	test("an import that was told to stop", () => {
		const { store } = testStore();
		const path = bundleFile(sections);
		const onProgress = () => false;
		expect(
			codeOf(store.importBundle({ path, trustedSigners, atMs, onProgress })),
		).toBe("store.closed");
		expect(must(store.info()).sections).toEqual([]);
	});
});

test.each([
	["an unknown field", { ...visa(3), secret: 1 }],
	["a field missing", { ...visa(3), status: undefined }],
	["a day that is none", visa(3, { issuedOn: "1 Jan" })],
	["a name without end", visa(3, { surname: "A".repeat(121) })],
	["a line without end", visa(3, { surname: "A".repeat(70_000) })],
	["no object", [1]],
])(
	"a signed row with %s is refused by section and line, not by content",
	(_, row) => {
		const bytes = readFileSync(
			bundleFile({ bans: [], visas: [visa(1), row, visa(2)] }, { version: 2 }),
		);
		expect(attempt(bytes)).toEqual({
			ok: false,
			error: { code: "bundle.row", detail: "visas line 2" },
		});
	},
);

test.each([
	[
		"crossings",
		{
			issuingState: "UTO",
			documentNumber: "L1",
			day: "2026-01-01",
			direction: "arrival",
			place: "CGK",
			onOtherPassport: true,
		},
	],
	[
		"links",
		{ issuingState: "UTO", documentNumber: "L1", surname: "", givenNames: "" },
	],
	["interpol", { kind: "sltd" }],
	["accounts", { accountId: "a", name: "A", role: "officer", pinHash: "1234" }],
] as const)("a wrong row of %s is refused", (section, row) => {
	expect(rowReaders[section].schema.safeParse(row).success).toBe(false);
	const bytes = readFileSync(bundleFile({ [section]: [row] }, { version: 2 }));
	expect(attempt(bytes)).toMatchObject({
		error: { code: "bundle.row", detail: `${section} line 1` },
	});
});

test("many rows in several transactions arrive whole", () => {
	const { store } = testStore();
	load(store, {
		visas: Array.from({ length: 4500 }, (_, index) => visa(index)),
	});
	for (const index of [0, 1999, 2000, 4499]) {
		const { documentNumber } = visa(index);
		expect(
			must(store.lookUp({ ...traveller, documentNumber, dateOfBirth: null }))
				.visas,
		).toEqual([visa(index)]);
	}
});
