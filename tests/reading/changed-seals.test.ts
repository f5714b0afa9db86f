import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_HOSTS } from "../../core/visa-code/host-policy.ts";
import { shippedVisaCodes } from "../../desk/sources/visa-codes.ts";
import { readDocument } from "../../reading/read-document.ts";
import { createTrustStore } from "../../trust/store/trust-store.ts";
import { certificate, ecSigner } from "../trust/pki.ts";
import { vdsNcText, visaBytes } from "../trust/seals.ts";

const TODAY = "2026-06-15";
const CSCA = "C=UT,O=Interior,CN=CSCA UT";
const stateKey = ecSigner("brainpoolP384r1", "explicit");
const key = ecSigner("brainpoolP256r1");
const anchor = certificate({
	subject: CSCA,
	issuer: CSCA,
	key: stateKey,
	by: stateKey,
	serial: "01",
	isCa: true,
	keyUsage: 0x06,
	to: "2040-01-01",
});
const signer = certificate({
	subject: "C=UT,CN=TS",
	issuer: CSCA,
	key,
	by: stateKey,
	documentTypes: ["V", "NV"],
	keyUsage: 0x80,
	to: "2040-01-01",
});
const trust = createTrustStore({ anchors: [anchor], signers: [signer] });
const visaCodes = { shapes: [], hosts: shippedVisaCodes("IDN").hosts };

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function verdictOf(bytes: Uint8Array): string {
	const read = readDocument(
		{ text: latin1(bytes), bytes, reads: "barcodes" },
		{ trust, visaCodes },
		TODAY,
	);
	return read.kind === "companion" && read.content.kind === "seal"
		? read.content.proof.verdict
		: "none";
}

const message = '{"pid":{"n":"MÜLLER  ŽOFIA"},"uvci":"U1"}';
const genuine = utf8(vdsNcText(key, signer, { message }));
const binary = visaBytes(key);

/** As software of shops reads bytes: `windows-1252` passes bytes without a character. */
const encodedAgain = (bytes: Uint8Array, page: string) =>
	utf8(new TextDecoder(page).decode(bytes));
const front = (text: string) => (bytes: Uint8Array) =>
	Uint8Array.of(...utf8(text), ...bytes);

type Change = (bytes: Uint8Array) => Uint8Array;
const marks: readonly [string, Change][] = [
	["a byte order mark", front("\ufeff")],
	["a byte order mark encoded twice", front("ï»¿")],
	["an ECI designator", front("\\000026")],
	["an ECI designator and a mark", front("\\000026\ufeff")],
	["AIM, designator and mark", front("]Q2\\000026\ufeff")],
	["CR LF behind", (bytes) => Uint8Array.of(...bytes, 13, 10)],
];
const codePages: readonly [string, Change][] = [
	["bytes taken for Latin-1", (bytes) => utf8(latin1(bytes))],
	["bytes taken for Windows-1252", (it) => encodedAgain(it, "windows-1252")],
	["encoded three times", (it) => utf8(latin1(utf8(latin1(it))))],
];

// phonegap/phonegap-plugin-barcodescanner#556 (UTF-8 taken for Latin-1), endroid/qr-code#309
// (ECI designators), npm @point-of-sale/webhid-barcode-scanner (CR behind the data).
describe("a genuine seal is what it was", () => {
	test.each([...marks, ...codePages])("behind %s", (_, change) => {
		expect(verdictOf(change(genuine))).toBe("trusted");
	});

	test.each(marks.slice(0, 5))("of bytes, behind %s", (_, change) => {
		// The designator of a code in ECI protocol doubles each backslash.
		expect(verdictOf(change(binary))).toBe("trusted");
	});

	test("sent in Latin-1 or code page 437 in place of UTF-8", () => {
		const plain = message.replace("Ž", "Z");
		const text = vdsNcText(key, signer, { message: plain });
		expect(verdictOf(new Uint8Array(Buffer.from(text, "latin1")))).toBe(
			"trusted",
		);
		const dos = Buffer.from(text.replace("Ü", "\u009a"), "latin1");
		expect(verdictOf(new Uint8Array(dos))).toBe("trusted");
	});

	test("with its line feeds made CR LF", () => {
		const line = visaBytes(key, { signedOn: "2023-07-10" });
		const sent = latin1(line).replaceAll("\n", "\r\n");
		expect(verdictOf(line)).toBe("trusted");
		expect(verdictOf(new Uint8Array(Buffer.from(sent, "latin1")))).toBe(
			"trusted",
		);
	});
});

describe("characters that nothing brings back", () => {
	test("are changed on the way, neither forged nor trusted", () => {
		const lost = utf8(
			Buffer.from(genuine).toString("utf8").replace("Ü", "\ufffd"),
		);
		expect(verdictOf(lost)).toBe("changed");
		expect(verdictOf(utf8(latin1(lost)))).toBe("changed");
	});

	test("outside of what is signed say nothing", () => {
		const text = Buffer.from(genuine).toString("utf8").replace("U1", "U2");
		const beside = text.replace(/\}$/, ',"x":"\ufffd"}');
		expect(verdictOf(utf8(beside))).toBe("invalid");
	});
});

test("a forged seal is never better for what is done to it", () => {
	const change = fc.constantFrom(
		...[...marks, ...codePages].map(([, it]) => it),
	);
	const forged = fc.oneof(
		fc
			.string({
				unit: fc.constantFrom(..."ABÜŽ Ã¼é1".split("")),
				maxLength: 12,
			})
			.map((name) =>
				utf8(
					Buffer.from(genuine).toString("utf8").replace("MÜLLER", `X${name}`),
				),
			),
		fc.nat({ max: binary.length * 8 - 1 }).map((bit) => {
			const bytes = Uint8Array.from(binary);
			bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			return bytes;
		}),
	);
	const better = ["trusted", "untrusted", "changed"];
	fc.assert(
		fc.property(
			forged,
			fc.array(change, { maxLength: 3 }),
			(bytes, changes) => {
				expect(better).not.toContain(verdictOf(bytes));
				const sent = changes.reduce<Uint8Array>((it, one) => one(it), bytes);
				expect(better).not.toContain(verdictOf(sent));
			},
		),
		{ numRuns: 60 },
	);
});

test.each(marks.slice(0, 3))(
	"a forged seal stays forged behind %s",
	(_, change) => {
		const text = Buffer.from(genuine)
			.toString("utf8")
			.replace("MÜLLER", "MUELLER");
		expect(verdictOf(change(utf8(text)))).toBe("invalid");
	},
);

test.each([["nothing", (it: Uint8Array) => it], ...marks, ...codePages] as [
	string,
	Change,
][])("an imitated address is alarmed behind %s", (_, change) => {
	for (const address of [
		"https://imigrasi.go.id.example.com/é",
		"https://evisa.ímigrasi.go.id/",
		"https://imıgrasi.go.id/x",
	]) {
		const bytes = change(utf8(address));
		const read = readDocument(
			{ text: latin1(bytes), bytes, reads: "barcodes" },
			{ trust, visaCodes },
			TODAY,
		);
		expect(read).toMatchObject({
			content: { kind: "visaCode", isAlert: true },
		});
	}
});

test("a mark makes no difference to a code without any alarm", () => {
	const sources = { trust, visaCodes: { shapes: [], hosts: NO_HOSTS } };
	const read = (bytes: Uint8Array) =>
		readDocument({ text: latin1(bytes), bytes, reads: "both" }, sources, TODAY);
	const address = utf8("https://example.com/x");
	for (const [, change] of marks) {
		expect(read(change(address))).toEqual({
			...read(address),
			contentKey: expect.any(String),
		});
	}
});
