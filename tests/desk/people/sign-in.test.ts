import { expect, test } from "vitest";
import {
	type Account,
	ENTRANCES,
	rolesAt,
} from "../../../core/people/roles.ts";
import { loadPeople } from "../../../desk/people/people.ts";
import { windowAccess } from "../../../desk/people/sign-in.ts";
import { atMs } from "../../store/fixtures.ts";
import { accountOf, type Known, peopleStore, pins } from "./people-store.ts";

const windows = ENTRANCES.filter((entrance) => entrance !== "kiosk");
const known = Object.keys(pins) as Known[];

function at(window: (typeof windows)[number]) {
	const people = peopleStore();
	const changes: (string | null)[] = [];
	let who: Account | null = null;
	const access = windowAccess(window, {
		store: () => people.client,
		nowMs: () => atMs,
		who: () => who,
		become(account) {
			who = account;
		},
		onChange: () => changes.push(who?.accountId ?? null),
	});
	return { ...people, access, changes };
}

test.each(
	windows.flatMap((window) => known.map((who) => [window, who] as const)),
)("the %s window and %s", async (window, who) => {
	const { access, rows, changes } = at(window);
	const isAllowed = rolesAt(window).includes(accountOf(who).role);
	const reply = await access.signIn({ accountId: who, pin: pins[who] });
	await access.signOut();
	const row = { accountId: who, window };
	expect(reply).toEqual(
		isAllowed
			? { ok: true, value: {} }
			: { ok: false, error: { code: "pin.role" } },
	);
	expect(rows()).toEqual(
		isAllowed
			? [
					{ kind: "signedIn", ...row },
					{ kind: "signedOut", ...row },
				]
			: [{ kind: "signInRefused", ...row, code: "pin.role" }],
	);
	expect(changes).toEqual(isAllowed ? [who, null] : [null]);
});

test("a wrong PIN lets nobody in and stands in the journal", async () => {
	const { access, rows, changes } = at("officer");
	const reply = await access.signIn({ accountId: "sari", pin: "0" });
	expect(reply).toMatchObject({ error: { code: "pin.wrong", detail: "4" } });
	expect(changes).toEqual([]);
	expect(rows()).toEqual([
		{
			kind: "signInRefused",
			accountId: "sari",
			window: "officer",
			code: "pin.wrong",
		},
	]);
});

test("who is listed has the role, role by role", async () => {
	const { client, close } = peopleStore();
	const withRoles = await loadPeople(client);
	const ids = (entrance: (typeof ENTRANCES)[number]) =>
		withRoles?.(rolesAt(entrance)).map(({ accountId }) => accountId);
	expect(ids("officer")?.at(-1)).toBe("dewi");
	expect(ids("officer")?.slice(0, 2).sort()).toEqual(["budi", "sari"]);
	expect([ids("supervisor"), ids("technician")]).toEqual([["dewi"], ["agus"]]);
	close();
	expect(await loadPeople(client)).toBeNull();
});
