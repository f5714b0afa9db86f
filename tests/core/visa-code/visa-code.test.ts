import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, skeleton } from "../../../core/visa-code/look-alike.ts";
import { decodeLabel } from "../../../core/visa-code/punycode.ts";
import {
	readVisaCode,
	type VisaCode,
	type VisaCodePolicy,
	visaCodePolicy,
} from "../../../core/visa-code/visa-code.ts";
import { shippedVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { decoded } from "../document/decoded.ts";
import { FUZZ_RUNS, vectors } from "../seal/build.ts";

const TODAY = "2026-11-21";
const file = vectors<{
	hosts: Readonly<Record<string, string>>;
	url_policy_vectors: readonly {
		payload: string;
		host_class: string;
		offline_verdict: string;
	}[];
}>("visa-codes.json");

const { hosts } = shippedVisaCodes("IDN");
const policy: VisaCodePolicy = { shapes: [], hosts };

function read(text: string, by = policy): VisaCode {
	const code = readVisaCode(text, by);
	if (!code.ok) throw new Error(code.error.code);
	return code.value;
}

const codes = (text: string) => read(text).warnings.map(({ code }) => code);

test.each(file.url_policy_vectors)("$payload", (vector) => {
	const code = read(vector.payload);
	expect(code.verification).toBe("notVerifiableOffline");
	const isAlert = vector.offline_verdict === "alert";
	expect(code.alert).toBe(isAlert);
	if (!isAlert) expect(code.url?.hostClass).toBe("official");
	const line = decoded({ text: vector.payload }, TODAY, policy);
	expect(line).toMatchObject({ kind: "barcode", format: "url", ok: !isAlert });
});

test("every host seen in public is official", () => {
	for (const host of Object.keys(file.hosts)) {
		expect(read(`https://${host}/x`).url?.hostClass).toBe("official");
	}
});

test.each([
	["https://www.indonesia-evoa.com/", "visaCode.knownFake"],
	["https://evisa.imigrasi.go.id.example.com/", "visaCode.embeddedDomain"],
	["https://evisa-imigrasi.go.id.co/", "visaCode.embeddedDomain"],
	["https://xn--imigrsi-q2a.go.id/", "visaCode.nearDomain"],
	["https://imigr\u0430si.go.id/", "visaCode.homoglyph"],
	["https://imigrasl.go.id/", "visaCode.homoglyph"],
	["https://imigra5i.go.id/", "visaCode.homoglyph"],
	["https://imigrasi.go.ld/", "visaCode.homoglyph"],
	["https://imigarsi.go.id/", "visaCode.nearDomain"],
	["https://evisa.imigrassi.go.id/", "visaCode.nearDomain"],
	["https://imigrasi.co.id/", "visaCode.nearDomain"],
	["https://imigrasi-evisa.com/", "visaCode.protectedName"],
	["https://evisa.imigrasi.go.id@example.com/", "visaCode.userInfo"],
	["https://example.com@evisa.imigrasi.go.id/", "visaCode.userInfo"],
	["https://evil.com\\@evisa.imigrasi.go.id/", "visaCode.malformedUrl"],
	["https://evisa.imigrasi.go.id%2eevil.com/", "visaCode.malformedUrl"],
	["https:// evisa.imigrasi.go.id/", "visaCode.malformedUrl"],
	["https:///evisa.imigrasi.go.id/", "visaCode.malformedUrl"],
])("%s alerts with %s", (text, code) => {
	expect(read(text).alert).toBe(true);
	expect(codes(text)).toContain(code);
});

test.each([
	["https://notimigrasi.go.id/", "lookAlike"],
	["https://EVISA.IMIGRASI.GO.ID./web", "official"],
	["https://imigrasi.go.id", "official"],
	["https://imigrasi.go.id:443/", "official"],
	["https://evisa.gov.vn/", "other"],
	["https://migas.go.id/", "other"],
	["https://example.com/?u=https://evisa.imigrasi.go.id/", "other"],
])("%s is %s", (text, hostClass) => {
	expect(read(text).url?.hostClass).toBe(hostClass);
});

test.each([
	["https://a@evisa.imigrasi.go.id@example.com/", "example.com"],
	["https://example.com\\@evisa.imigrasi.go.id/", "example.com"],
	["https://example.com?@evisa.imigrasi.go.id/", "example.com"],
	["https://example.com#@evisa.imigrasi.go.id/", "example.com"],
	["https://user:pass@Example.COM:8443/", "example.com"],
])("%s leads to %s", (text, host) => {
	expect(read(text).url?.host).toBe(host);
});

test("warnings that are no alert", () => {
	expect(codes("http://evisa.imigrasi.go.id/")).toEqual(["visaCode.noTls"]);
	expect(codes("https://evisa.imigrasi.go.id:8443/")).toEqual([
		"visaCode.port",
	]);
	expect(codes("https://xn--bcher-kva.example/")).toEqual([
		"visaCode.internationalHost",
	]);
});

test.each(["E1234567", "", "imigrasi.go.id", "mailto:a@b.c", "https:/x"])(
	"%j is no address",
	(text) => {
		expect(read(text).url).toBeNull();
		expect(decoded({ text }, TODAY, policy).format).not.toBe("url");
	},
);

describe("shapes", () => {
	const compiled = visaCodePolicy(
		[
			{
				name: "sticker",
				pattern: "IDN-(\\d{6})-([A-Z]{2})",
				kind: "stayPermit",
				referenceGroup: 1,
			},
			{
				name: "page",
				pattern: "https:\\/\\/evisa\\.imigrasi\\.go\\.id\\/c\\/([A-Z0-9]{8})",
				kind: "visa",
				referenceGroup: 1,
			},
			{
				name: "plain",
				pattern: "[A-Z]\\d{7}",
				kind: "visa",
				referenceGroup: 0,
			},
		],
		hosts,
	);
	const shaped = compiled.ok ? compiled.value : policy;

	test.each([
		["IDN-123456-AB", "sticker", "123456"],
		["E1234567", "plain", "E1234567"],
		["https://evisa.imigrasi.go.id/c/ABCD1234", "page", "ABCD1234"],
	])("%s", (text, name, reference) => {
		const code = read(text, shaped);
		expect(code.match).toMatchObject({ name, reference });
		expect(code.verification).toBe("notVerifiableOffline");
	});

	test("a line says what a matching address refers to", () => {
		const text = "https://evisa.imigrasi.go.id/c/ABCD1234";
		expect(decoded({ text }, TODAY, shaped)).toEqual({
			kind: "barcode",
			format: "url",
			ok: true,
			checks: {},
			problems: [],
			fields: {
				url: text,
				host: "evisa.imigrasi.go.id",
				hostClass: "official",
				verification: "notVerifiableOffline",
				code: { name: "page", kind: "visa", reference: "ABCD1234" },
			},
		});
	});

	test("what fits none is still read", () => {
		expect(read("IDN-12345-AB", shaped).match).toBeNull();
	});

	const shape = { name: "x", pattern: "(a)", kind: "visa", referenceGroup: 1 };

	test.each([
		[[{ ...shape, referenceGroup: 2 }], "visaCode.referenceGroup"],
		[[{ ...shape, referenceGroup: -1 }], "visaCode.referenceGroup"],
		[[{ ...shape, pattern: "(a+)+" }], "visaCode.patternSyntax"],
		[new Array(65).fill(shape), "visaCode.tooManyShapes"],
	])("bad configuration is refused (%#)", (shapes, code) => {
		expect(visaCodePolicy(shapes, hosts)).toMatchObject({
			error: { code },
		});
	});
});

test("more than 2048 characters are not looked at", () => {
	expect(readVisaCode("a".repeat(2049), policy)).toMatchObject({
		error: { code: "visaCode.tooLong" },
	});
});

test.each([
	["xn--bcher-kva", "b\u00fccher"],
	["xn--maana-pta", "ma\u00f1ana"],
	["xn--80aswg", "\u0441\u0430\u0439\u0442"],
	["xn--ls8h", "\u{1f4a9}"],
	["plain", "plain"],
	["xn--a\u0000", null],
	["xn--99999999999", null],
	[`xn--${"a".repeat(60)}`, null],
])("label %j is %j", (label, want) => {
	expect(decodeLabel(label)).toBe(want);
});

test.each([
	["imigrasi", "imigrasi", 0],
	["imigrasi", "imigarsi", 1],
	["imigrasi", "imigrasii", 1],
	["imigrasi", "imgrasl", 2],
	["imigrasi", "immigration", 3],
	["abcd", "wxyz", 3],
])("from %s to %s is %i", (one, other, want) => {
	expect(editDistance(one, other)).toBe(want);
	expect(editDistance(other, one)).toBe(want);
});

test("skeletons show what the eye sees", () => {
	expect(skeleton("\u0456m\u0456gr\u0430s\u0456.go.id")).toBe(
		skeleton("imigrasi.go.id"),
	);
	expect(skeleton("im\u00edgrasi")).toBe(skeleton("imigrasi"));
});

test("any text", () => {
	const scheme = fc.constantFrom("", "https://", "http://", "www.", "x://");
	const host = fc.constantFrom("", "imigrasi.go.id", "xn--", "@", "%", "\\");
	fc.assert(
		fc.property(
			scheme,
			host,
			fc.string({ unit: "binary", maxLength: 80 }),
			(start, middle, rest) => {
				for (const text of [start + middle + rest, start + rest + middle]) {
					const code = read(text);
					expect(code.verification).toBe("notVerifiableOffline");
					const isExact = /(^|\.)imigrasi\.go\.id$/.test(code.url?.host ?? "");
					if (code.url?.hostClass === "official") expect(isExact).toBe(true);
				}
			},
		),
		{ numRuns: Math.min(FUZZ_RUNS, 200_000) },
	);
}, 3_600_000);
