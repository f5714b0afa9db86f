import { createHash } from "node:crypto";
import { hashPin } from "../../store/accounts/pin-hash.ts";
import type { AccountRow } from "../../store/bundle/rows.ts";

/** The demonstration's people and PINs; the README of this folder lists them. */
const people = [
	["sari", "Sari", "officer", "2468"],
	["budi", "Budi", "officer", "1357"],
	["dewi", "Dewi", "supervisor", "8642"],
	["agus", "Agus", "technician", "7531"],
] as const;

/** Salts come from the account's name, so that two runs write the same bytes. */
export function demoAccounts(): Promise<AccountRow[]> {
	return Promise.all(
		people.map(async ([accountId, name, role, pin]) => {
			const salt = createHash("sha256")
				.update(`lintas-demo ${accountId}`)
				.digest()
				.subarray(0, 16);
			return { accountId, name, role, pinHash: await hashPin(pin, salt) };
		}),
	);
}
