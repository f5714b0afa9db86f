import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ok } from "../../../core/result.ts";
import { DeskConfig } from "../../../desk/config/desk-config.ts";
import { attendance, idleLimitMs } from "../../../desk/counter/attendance.ts";
import type { Session } from "../../../desk/counter/session.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sari = { accountId: "sari", name: "Sari", role: "officer" as const };

function opened(limitMs: number | null) {
	const session: Pick<Session, "officer"> = { officer: null };
	const rows: { kind: string; detail: Record<string, string> }[] = [];
	const row = { sequence: 1, hash: "0".repeat(64) };
	const store = {
		verifyPin: async () => ok(sari),
		appendEvent: async (event: (typeof rows)[number]) => {
			rows.push(event);
			return ok(row);
		},
	};
	const attended = attendance(
		session,
		{ dispatch: () => true },
		{ store: () => store as never, nowMs: () => 0, onChange: () => {} },
		limitMs,
	);
	return { session, rows, attended };
}

test("an unattended counter signs its officer out, and the journal says why", async () => {
	const { session, rows, attended } = opened(60_000);
	await attended.access.signIn({ accountId: "sari", pin: "1" });
	await vi.advanceTimersByTimeAsync(59_000);
	attended.active();
	await vi.advanceTimersByTimeAsync(59_000);
	expect(session.officer).toEqual(sari);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(session.officer).toBeNull();
	expect(rows.at(-1)).toMatchObject({
		kind: "signedOut",
		detail: { accountId: "sari", window: "officer", because: "idle" },
	});
	await vi.advanceTimersByTimeAsync(600_000);
	expect(rows).toHaveLength(2);
});

test("the time begins with the sign-in, though nobody touches anything after", async () => {
	const { session, attended } = opened(60_000);
	await attended.access.signIn({ accountId: "sari", pin: "1" });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(session.officer).toBeNull();
});

test("nobody is signed out twice, nor where it is not to be", async () => {
	const left = opened(60_000);
	await left.attended.access.signIn({ accountId: "sari", pin: "1" });
	await left.attended.access.signOut();
	await vi.advanceTimersByTimeAsync(120_000);
	expect(left.rows.map(({ kind }) => kind)).toEqual(["signedIn", "signedOut"]);
	const never = opened(null);
	await never.attended.access.signIn({ accountId: "sari", pin: "1" });
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(never.session.officer).toEqual(sari);
});

test("five minutes, what desk.json says, and never where lanes are watched", () => {
	const config = DeskConfig.parse({});
	expect(idleLimitMs(config)).toBe(300_000);
	expect(idleLimitMs({ ...config, idleLockMinutes: 2 })).toBe(120_000);
	const [lane] = [{} as never];
	expect(idleLimitMs({ ...config, lanes: [lane] })).toBeNull();
});
