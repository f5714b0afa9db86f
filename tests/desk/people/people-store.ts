import { scryptSync } from "node:crypto";
import type { AccountRow } from "../../../store/bundle/rows.ts";
import { openDatabase } from "../../../store/open-database.ts";
import { load, must, testStore } from "../../store/fixtures.ts";

/** Cheap parameters: who may do what is tested here, not what a PIN costs. */
function hashOf(pin: string): string {
	const salt = Buffer.alloc(16, 7);
	const derived = scryptSync(pin, salt, 32, { N: 1024, r: 8, p: 1 });
	return `scrypt$1024$8$1$${salt.toString("hex")}$${derived.toString("hex")}`;
}

export const pins = { dewi: "1111", sari: "2222", budi: "3333", agus: "4444" };

const roles = {
	dewi: "supervisor",
	sari: "officer",
	budi: "officer",
	agus: "technician",
} as const satisfies Record<keyof typeof pins, AccountRow["role"]>;

export type Known = keyof typeof pins;

export const accountOf = (accountId: Known) => ({
	accountId,
	name: accountId,
	role: roles[accountId],
});

const accounts = (Object.keys(pins) as Known[]).map((accountId) => ({
	...accountOf(accountId),
	pinHash: hashOf(pins[accountId]),
}));

/** A real store with four people, asked as main asks its own, and the rows it has written. */
export function peopleStore() {
	const { store, path, keyHex } = testStore();
	load(store, { accounts });
	return {
		client: {
			accounts: async () => store.accounts(),
			verifyPin: async (given: Parameters<typeof store.verifyPin>[0]) =>
				store.verifyPin(given),
			appendEvent: async (event: Parameters<typeof store.appendEvent>[0]) =>
				store.appendEvent(event),
		},
		close: store.close,
		rows() {
			const { db } = must(openDatabase(path, { keyHex, busyTimeoutMs: 5000 }));
			const rows = db
				.prepare<[], { kind: string; payload: string }>(
					"SELECT kind, payload FROM journal ORDER BY sequence",
				)
				.all();
			db.close();
			return rows
				.filter(({ kind }) => kind !== "imported")
				.map(({ kind, payload }) => ({ kind, ...JSON.parse(payload) }));
		},
	};
}
