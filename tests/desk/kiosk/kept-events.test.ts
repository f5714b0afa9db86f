import { expect, test, vi } from "vitest";
import type { InputOf, Reply } from "../../../contract/define.ts";
import type { storeCalls } from "../../../contract/store.ts";
import { fail, ok } from "../../../core/result.ts";
import { createKeptEvents } from "../../../desk/kiosk/kept-events.ts";

vi.mock("../../../desk/log.ts", () => ({ log: () => {} }));

type Event = InputOf<typeof storeCalls.appendEvent>;
const event = (atMs: number): Event => ({
	kind: "kioskCase",
	atMs,
	detail: { caseNumber: "K1-7HJQ2" },
});
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function storeThat() {
	const written: number[] = [];
	const store = {
		isUp: true,
		written,
		appendEvent: async ({ atMs }: Event): Promise<Reply<never>> => {
			if (!store.isUp) return fail("store.busy");
			written.push(atMs);
			return ok({}) as unknown as Reply<never>;
		},
	};
	return store;
}

test("what the store cannot take is written when it is back, in its order and once", async () => {
	const store = storeThat();
	let isThere = true;
	const kept = createKeptEvents(() => (isThere ? (store as never) : null));
	kept.write(event(1));
	await settled();
	isThere = false;
	kept.write(event(2));
	await settled();
	isThere = true;
	store.isUp = false;
	kept.write(event(3));
	await settled();
	expect(store.written).toEqual([1]);
	store.isUp = true;
	kept.again();
	kept.again();
	kept.write(event(4));
	await settled();
	expect(store.written).toEqual([1, 2, 3, 4]);
});

test("no more than two hundred are kept", async () => {
	const store = storeThat();
	store.isUp = false;
	const kept = createKeptEvents(() => store as never);
	for (let atMs = 1; atMs <= 250; atMs += 1) {
		kept.write(event(atMs));
		await settled();
	}
	store.isUp = true;
	kept.again();
	await settled();
	expect(store.written).toHaveLength(200);
	expect(store.written.at(-1)).toBe(250);
});
