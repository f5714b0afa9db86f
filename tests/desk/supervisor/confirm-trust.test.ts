import { expect, test } from "vitest";
import { fail, failWith, ok } from "../../../core/result.ts";
import {
	confirmTrust,
	type TrustParts,
} from "../../../desk/supervisor/confirm-trust.ts";
import type { TrustLibrary } from "../../../desk/supervisor/trust-library.ts";

const offerId = "a".repeat(64);
const open: ReturnType<TrustLibrary["offer"]> = {
	kind: "withdrawal",
	offerId,
	row: {
		kind: "anchor",
		fingerprint: offerId,
		subject: "C=UT,CN=CSCA",
		issuer: "C=UT,CN=CSCA",
		country: "UT",
		from: null,
		until: null,
		state: "valid",
		withdrawn: null,
		origin: null,
	},
};

const people = [
	{ accountId: "dewi", name: "Dewi", role: "supervisor", pin: "1" },
	{ accountId: "sari", name: "Sari", role: "officer", pin: "2" },
	{ accountId: "agus", name: "Agus", role: "technician", pin: "3" },
] as const;

type Row = Parameters<
	NonNullable<ReturnType<TrustParts["store"]>>["appendEvent"]
>[0];

/** Dewi signed in and opened a withdrawal; the store knows these PINs. */
function desk() {
	const rows: Row[] = [];
	const carriedOut: string[] = [];
	const parts: TrustParts = {
		session: {
			supervisor: { accountId: "dewi", name: "Dewi", role: "supervisor" },
		},
		trust: {
			offer: () => open,
			async apply(_offer, { by }) {
				carriedOut.push(by);
				return ok(undefined);
			},
		},
		nowMs: () => 5,
		store: () => ({
			async verifyPin({ accountId, pin }) {
				const person = people.find((one) => one.accountId === accountId);
				if (person === undefined) return fail("pin.unknown");
				return person.pin === pin ? ok(person) : fail("pin.wrong", "2");
			},
			async appendEvent(event) {
				rows.push(event);
				return ok({ sequence: rows.length, hash: "0".repeat(64) });
			},
		}),
	};
	return { parts, rows, carriedOut };
}

test.each([
	["their own PIN", "9", "sari", "2", "dewi", "pin.wrong", "first 2"],
	["the second PIN", "1", "sari", "9", "sari", "pin.wrong", "2"],
	["a technician", "1", "agus", "3", "agus", "pin.role", undefined],
])(
	"%s refuses it, and a row says who tried what",
	async (_, pin, secondId, secondPin, triedBy, code, detail) => {
		const { parts, rows, carriedOut } = desk();
		const asked = { offerId, pin, secondId, secondPin };
		const refused = await confirmTrust(parts, asked);
		expect(refused).toEqual(failWith({ code, detail }));
		expect(rows).toEqual([
			{
				kind: "importRefused",
				atMs: 5,
				detail: {
					what: "withdrawal",
					digest: offerId,
					askedBy: "dewi",
					triedBy,
					code,
				},
			},
		]);
		expect(carriedOut).toEqual([]);
	},
);

test.each([
	["another offer", { offerId: "b".repeat(64) }, "trust.nothingOpened"],
	["no account", { secondId: "314159" }, "pin.unknown"],
	["oneself", { secondId: "dewi", secondPin: "1" }, "approval.samePerson"],
])("%s is refused and leaves no row", async (_, change, code) => {
	const { parts, rows, carriedOut } = desk();
	const asked = { offerId, pin: "1", secondId: "sari", secondPin: "2" };
	expect(await confirmTrust(parts, { ...asked, ...change })).toMatchObject({
		error: { code },
	});
	expect([rows, carriedOut]).toEqual([[], []]);
});

test("two people carry it out, both named", async () => {
	const { parts, rows, carriedOut } = desk();
	const asked = { offerId, pin: "1", secondId: "sari", secondPin: "2" };
	expect((await confirmTrust(parts, asked)).ok).toBe(true);
	expect([rows, carriedOut]).toEqual([[], ["dewi, sari"]]);
});
