import { expect, test } from "vitest";
import { type Asked, approve } from "../../../desk/people/four-eyes.ts";
import { atMs } from "../../store/fixtures.ts";
import { accountOf, type Known, peopleStore, pins } from "./people-store.ts";

const typed = (accountId: string, pin: string) => ({ accountId, pin });
const right = (who: Known) => typed(who, pins[who]);
const subject = { what: "rules", digest: "d1" };

function asked(
	asks: Asked["asks"],
	confirms: Asked["confirms"],
	more: Partial<Asked> = {},
): Asked {
	const isOpen = () => true;
	return { act: "rules", subject, asks, confirms, atMs, isOpen, ...more };
}

test("two people, one signed in, one by PIN, and nothing is in the journal yet", async () => {
	const { client, rows } = peopleStore();
	const given = asked({ account: accountOf("dewi") }, right("sari"));
	expect(await approve(client, given)).toEqual({
		ok: true,
		value: { asks: accountOf("dewi"), confirms: accountOf("sari"), atMs },
	});
	expect(rows()).toEqual([]);
});

test.each([
	["own PIN wrong", typed("dewi", "0"), right("sari"), "pin.wrong", "asks"],
	[
		"second PIN wrong",
		right("dewi"),
		typed("sari", "0"),
		"pin.wrong",
		"confirms",
	],
	["an officer asks", right("sari"), right("dewi"), "pin.role", "asks"],
	[
		"a technician confirms",
		right("dewi"),
		right("agus"),
		"pin.role",
		"confirms",
	],
] as const)("%s: refused, and a row says who tried what", async (...row) => {
	const [, asks, confirms, code, hand] = row;
	const { client, rows } = peopleStore();
	const refused = await approve(client, asked(asks, confirms));
	expect(refused).toMatchObject({ ok: false, error: { code, hand } });
	const triedBy = hand === "asks" ? asks.accountId : confirms.accountId;
	expect(rows()).toEqual([
		{
			kind: "importRefused",
			...subject,
			askedBy: asks.accountId,
			triedBy,
			code,
		},
	]);
});

test.each(["dewi", " Dewi ", "DEWI"])(
	"%s is no second person, and loses no try",
	async (accountId) => {
		const { client, rows } = peopleStore();
		const wrong = asked({ account: accountOf("dewi") }, typed(accountId, "0"));
		for (let tries = 0; tries < 6; tries += 1)
			expect(await approve(client, wrong)).toMatchObject({
				error: { code: "approval.samePerson" },
			});
		expect(rows()).toEqual([]);
		expect((await client.verifyPin({ ...right("dewi"), atMs })).ok).toBe(true);
	},
);

test("a name that nobody has leaves no row: it may be a PIN", async () => {
	const { client, rows } = peopleStore();
	const given = asked({ account: accountOf("dewi") }, typed("2222", "x"));
	expect(await approve(client, given)).toMatchObject({
		error: { code: "pin.unknown" },
	});
	expect(rows()).toEqual([]);
});

test("what changed while the PIN was compared is not approved", async () => {
	const { client } = peopleStore();
	let isOpen = true;
	const closing = {
		...client,
		async verifyPin(given: Parameters<typeof client.verifyPin>[0]) {
			const account = await client.verifyPin(given);
			isOpen = false;
			return account;
		},
	};
	const given = asked({ account: accountOf("dewi") }, right("sari"), {
		isOpen: () => isOpen,
	});
	expect(await approve(closing, given)).toMatchObject({
		error: { code: "approval.changed", hand: null },
	});
});

test("a store that is away or closed approves nothing", async () => {
	const { client, close } = peopleStore();
	const given = asked(right("dewi"), right("sari"));
	expect(await approve(null, given)).toMatchObject({
		error: { code: "host.gone", hand: null },
	});
	close();
	expect(await approve(client, given)).toMatchObject({
		error: { code: "store.closed" },
	});
});

test("a lock is released by a supervisor, and never by an officer's second", async () => {
	const { client, rows } = peopleStore();
	const release = { act: "release", subject: { what: "release" } } as const;
	const sari = { account: accountOf("sari") };
	expect((await approve(client, asked(sari, right("dewi"), release))).ok).toBe(
		true,
	);
	expect(
		await approve(client, asked(sari, right("budi"), release)),
	).toMatchObject({ error: { code: "pin.role", hand: "confirms" } });
	expect(rows()).toEqual([
		{
			kind: "releaseRefused",
			what: "release",
			askedBy: "sari",
			triedBy: "budi",
			code: "pin.role",
		},
	]);
});
