import { expect, test, vi } from "vitest";
import { fail, failWith, ok } from "../../../core/result.ts";
import { leaveKiosk } from "../../../desk/people/sign-in.ts";

const accounts = [
	{ accountId: "agus", name: "Agus", role: "technician" as const },
	{ accountId: "sari", name: "Sari", role: "officer" as const },
];

function store(hasJournal = true) {
	return {
		accounts: vi.fn(async () => ok(accounts)),
		verifyPin: vi.fn(
			async ({ accountId, pin }: { accountId: string; pin: string }) => {
				const account = accounts.find((one) => one.accountId === accountId);
				if (!account) return fail("pin.unknown");
				return pin === "7531" ? ok(account) : fail("pin.wrong");
			},
		),
		appendEvent: vi.fn(async () =>
			hasJournal
				? ok({ seq: 1, hash: "00".repeat(32) })
				: fail("store.unwritable"),
		),
	};
}

const leaving = (accountId: string, pin: string) => ({
	laneId: "K1",
	accountId,
	pin,
	atMs: 5,
});

test("a technician leaves with the right PIN, and the journal knows first", async () => {
	const one = store();
	expect(await leaveKiosk(one as never, leaving("agus", "7531"))).toEqual(
		ok({}),
	);
	expect(one.appendEvent).toHaveBeenCalledWith({
		kind: "kioskLeft",
		atMs: 5,
		detail: { laneId: "K1", accountId: "agus" },
	});
});

test.each([
	["agus", "1", "pin.wrong"],
	["sari", "7531", "pin.unknown"],
	["nobody", "7531", "pin.unknown"],
])("%s with %s stays: %s", async (accountId, pin, code) => {
	const one = store();
	expect(await leaveKiosk(one as never, leaving(accountId, pin))).toEqual(
		failWith({ code }),
	);
	expect(one.appendEvent).not.toHaveBeenCalled();
	// An officer's PIN is not even tried at a kiosk.
	expect(one.verifyPin.mock.calls[0]?.[0].accountId).not.toBe("sari");
});

test("who cannot be written down stays, and without a store everybody does", async () => {
	const one = store(false);
	expect(await leaveKiosk(one as never, leaving("agus", "7531"))).toEqual(
		fail("store.unwritable"),
	);
	expect(await leaveKiosk(null, leaving("agus", "7531"))).toEqual(
		fail("host.gone"),
	);
});
