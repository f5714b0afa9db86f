import fc from "fast-check";
import { expect, test } from "vitest";
import {
	approvalFault,
	isSamePerson,
	rolesFor,
	TWO_PERSON_ACTS,
} from "../../../core/people/four-eyes.ts";
import { ROLES } from "../../../core/people/roles.ts";

const person = fc.record({
	accountId: fc.constantFrom(
		"ayu",
		"Ayu",
		" ayu ",
		"\uff41yu",
		"budi",
		"citra",
	),
	role: fc.constantFrom(...ROLES),
});
const act = fc.constantFrom(...TWO_PERSON_ACTS);

test("whoever may do it together is two people, one a supervisor, none a technician", () => {
	fc.assert(
		fc.property(act, person, person, (what, asks, confirms) => {
			if (approvalFault(what, asks, confirms) !== null) return;
			expect(isSamePerson(asks.accountId, confirms.accountId)).toBe(false);
			const roles = [asks.role, confirms.role];
			expect(roles).toContain("supervisor");
			expect(roles).not.toContain("technician");
		}),
	);
});

test("nobody approves alone, however the account is written", () => {
	fc.assert(
		fc.property(act, fc.string({ minLength: 1 }), (what, accountId) => {
			for (const written of [accountId, ` ${accountId}`, accountId.normalize()])
				expect(
					approvalFault(
						what,
						{ accountId, role: "supervisor" },
						{ accountId: written, role: "supervisor" },
					),
				).toEqual({ code: "approval.samePerson", hand: "confirms" });
		}),
	);
});

test.each(
	TWO_PERSON_ACTS.flatMap((what) =>
		ROLES.flatMap((asks) =>
			ROLES.map((confirms) => [what, asks, confirms] as const),
		),
	),
)("%s asked by a %s, confirmed by a %s", (what, asks, confirms) => {
	const fault = approvalFault(
		what,
		{ accountId: "ayu", role: asks },
		{ accountId: "budi", role: confirms },
	);
	const mayAsk = rolesFor(what, "asks").includes(asks);
	const mayConfirm = rolesFor(what, "confirms").includes(confirms);
	expect(fault).toEqual(
		mayAsk && mayConfirm
			? null
			: { code: "pin.role", hand: mayAsk ? "confirms" : "asks" },
	);
});
