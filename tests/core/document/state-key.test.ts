import fc from "fast-check";
import { expect, test } from "vitest";
import {
	issuerKey,
	mayBeIssuer,
	stateKey,
} from "../../../core/document/state-key.ts";
import { STATE_CODES, stateCode } from "../../../core/mrz/states.ts";

test.each([
	["D", "DEU"],
	["d<<", "DEU"],
	["DEU", "DEU"],
	["uto", "UTO"],
	["GBD", "GBD"],
	["QQQ", "QQQ"],
	["", ""],
])("%s is %s", (code, key) => {
	expect(stateKey(code)).toBe(key);
});

/** Written down here a second time, so that a slip in the table is seen. */
const classes = [
	["D", "DEU", "DDR"],
	["RKS", "XKX", "XXK", "UNK", "XK", "KS", "KOS"],
	["ROU", "ROM"],
	["TLS", "TMP"],
	["COD", "ZAR"],
	["ZWE", "ZIM", "RHO"],
	["SCG", "YUG"],
	["DJI", "AFI"],
	["MMR", "BUR"],
	["BLR", "BYS"],
	["BEN", "DHY"],
	["FRA", "FXX"],
	["BFA", "HVO"],
	["VUT", "NHB"],
	["IND", "SKM"],
	["VNM", "VDR"],
	["YEM", "YMD"],
];
const ofIssuers = [
	["GBR", "GBD", "GBN", "GBO", "GBP", "GBS"],
	["CHN", "HKG", "MAC"],
];

function classOf(code: string, all: readonly string[][]): string {
	return all.find((one) => one.includes(code))?.[0] ?? code;
}

test.each([
	["states", stateKey, classes],
	["issuers", issuerKey, [...classes, ...ofIssuers]],
])(
	"%s: every pair of codes is merged if and only if it is of one class",
	(_, keyOf, all) => {
		const known = STATE_CODES.map((code) => [keyOf(code), classOf(code, all)]);
		const wrong = known.flatMap(([key, name], at) =>
			known
				.slice(at)
				.filter((other) => (other[0] === key) !== (other[1] === name)),
		);
		expect(wrong).toEqual([]);
	},
);

test("a key is its own key, and every name in the table is a code", () => {
	for (const code of STATE_CODES) {
		const known = stateCode(code);
		for (const named of [known?.sameAs, ...(known?.successors ?? [])])
			expect(named === undefined || stateCode(named) !== null).toBe(true);
	}
	const codes = fc.oneof(
		fc.constantFrom(...STATE_CODES),
		fc.string({ maxLength: 4 }),
	);
	fc.assert(
		fc.property(codes, (code) => {
			expect(stateKey(stateKey(code))).toBe(stateKey(code));
			expect(issuerKey(issuerKey(code))).toBe(issuerKey(code));
			expect(issuerKey(stateKey(code))).toBe(issuerKey(code));
		}),
	);
});

test.each([
	["SRB", "SRB", true],
	["SCG", "SRB", true],
	["YUG", "MNE", true],
	["ANT", "CUW", true],
	["GBR", "GBN", true],
	["HKG", "CHN", true],
	["XKX", "RKS", true],
	["ZZQ", "NOR", true],
	["SRB", "SCG", false],
	["SRB", "MNE", false],
	["CUW", "BES", false],
	["NOR", "SWE", false],
	["GBR", "IRL", false],
])(
	"a list that says %s may mean a document of %s: %s",
	(listed, issuer, may) => {
		expect(mayBeIssuer(listed, issuer)).toBe(may);
	},
);
