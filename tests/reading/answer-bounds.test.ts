import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadDocument } from "../../contract/reading-host.ts";
import { MAX_INPUT_LENGTH } from "../../core/document/limits.ts";
import { NO_HOSTS } from "../../core/visa-code/host-policy.ts";
import { readDocument } from "../../reading/read-document.ts";
import { EMPTY_TRUST_STORE } from "../../trust/store/trust-store.ts";
import { base32 } from "../core/seal/build.ts";

const sources = {
	trust: EMPTY_TRUST_STORE,
	visaCodes: { shapes: [], hosts: NO_HOSTS },
};

function crossed(content: string): ReadDocument {
	const bytes = new Uint8Array(Buffer.from(content, "utf8"));
	const text = Buffer.from(bytes).toString("latin1");
	const frame = { text, bytes, reads: "both" } as const;
	const read = readDocument(frame, sources, "2026-06-15");
	const parsed = ReadDocument.safeParse(JSON.parse(JSON.stringify(read)));
	expect(parsed.error?.issues).toBeUndefined();
	return parsed.data as ReadDocument;
}

/** A VDS-NC with this message, as long as anybody can print it. */
function vdsNc(message: unknown): string {
	return JSON.stringify({
		data: { hdr: { t: "icao.test", v: 1, is: "UTO" }, msg: message },
		sig: { alg: "ES256", sigvl: "AAAA" },
	});
}

const long = (length: number, text = "A") => text.repeat(length);
const room = MAX_INPUT_LENGTH - 200;

test.each([
	["a name as long as the code", vdsNc({ pid: { n: `${long(room)}  B` } })],
	["a document number as long", vdsNc({ pid: { i: long(room) } })],
	[
		"a thousand members",
		vdsNc(
			Object.fromEntries(
				Array.from({ length: 999 }, (_, at) => [`m${at}`, at]),
			),
		),
	],
	["a member's name as long", vdsNc({ [long(room)]: 1 })],
	[
		"members in members",
		vdsNc(JSON.parse(`${'{"a":'.repeat(12)}1${"}".repeat(12)}`)),
	],
	[
		"characters of four bytes",
		vdsNc({ pid: { n: `${long(3900, "\u{1f600}")}  B` } }),
	],
])("%s crosses the boundary whole", (_, content) => {
	expect(crossed(content)).toMatchObject({
		kind: "companion",
		content: { kind: "seal", proof: { verdict: "unknownSigner" } },
	});
});

test.each([
	["an address", `https://a.example/${long(2000)}`, "companion"],
	["a host", `https://${long(900, "a.")}example/`, "companion"],
	["a boarding pass", `M1${long(2046)}`, "unreadable"],
	["zones", long(3000, "P<UTO"), "zone"],
	["text", long(MAX_INPUT_LENGTH), "unreadable"],
	["an ICAO barcode", `RDB1B${long(8000)}`, "unreadable"],
])("%s as long as it gets crosses too", (_, content, kind) => {
	expect(crossed(content).kind).toBe(kind);
});

test("whatever is sent, the answer fits its contract", () => {
	const messages = fc.anything({
		maxDepth: 4,
		values: [
			fc.string({ unit: "grapheme", maxLength: 400 }),
			fc.integer(),
			fc.constant(null),
		],
		withNullPrototype: false,
	});
	const features = fc.uint8Array({ minLength: 1, maxLength: 300 });
	fc.assert(
		fc.property(
			fc.oneof(
				messages.map((message) => vdsNc({ pid: message })),
				features.map((bytes) => `RDB1A${base32(bytes)}`),
				fc.string({ unit: "binary", maxLength: 500 }),
				fc.stringMatching(/^M[1-4][ -~]{58,300}$/),
				fc.stringMatching(/^(P<|V<|I<|AC)[A-Z0-9<]{28,88}$/),
			),
			(content) => void crossed(content),
		),
		{ numRuns: 2000 },
	);
});
