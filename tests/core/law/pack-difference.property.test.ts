import fc from "fast-check";
import { expect, test } from "vitest";
import { changeSentence } from "../../../cli/rules/change-sentence.ts";
import { PackChangeRow } from "../../../contract/supervisor.ts";
import type { RulePack } from "../../../core/law/pack.ts";
import { packDifference } from "../../../core/law/pack-difference.ts";
import type { PackParts, PartsOf } from "../../../core/law/pack-parts.ts";
import { changeRow } from "../../../desk/supervisor/pack-card.ts";
import {
	anyValue,
	type Edit,
	editsOf,
	fieldsOf,
	hasOwnIds,
	packSchema,
	parsed,
} from "./pack-schema.ts";

const anyPack = anyValue(packSchema, false).filter(hasOwnIds);
const fullPack = anyValue(packSchema, true).filter(hasOwnIds);

/** What both people see of one change: nothing is the fault that this looks for. */
function seen(before: unknown, after: unknown): string[] {
	const fresh = parsed(after);
	return packDifference(parsed(before), fresh).map((change) => {
		expect(PackChangeRow.safeParse(changeRow(change)).error).toBeUndefined();
		return changeSentence(change, fresh);
	});
}

function isSame(before: unknown, after: unknown): boolean {
	return JSON.stringify(parsed(before)) === JSON.stringify(parsed(after));
}

test("a pack does not differ from itself, whatever is in it", () => {
	fc.assert(
		fc.property(anyPack, (pack) => {
			expect(seen(pack, structuredClone(pack))).toEqual([]);
		}),
		{ numRuns: 100 },
	);
});

test("every change of one field is a sentence", () => {
	fc.assert(
		fc.property(
			anyPack.chain((pack) =>
				fc
					.constantFrom(...editsOf(packSchema, pack))
					.chain(({ edited, ...edit }) =>
						edited.map((after) => ({ edit, pack, after })),
					),
			),
			({ pack, after }) => {
				fc.pre(hasOwnIds(after) && !isSame(pack, after));
				const sentences = seen(pack, after);
				expect(sentences.length).toBeGreaterThan(0);
				for (const sentence of sentences)
					expect(sentence).toMatch(/\S: .+\.$|\w+\.$/);
				expect(seen(after, pack).length).toBeGreaterThan(0);
			},
		),
		{ numRuns: 200, endOnFailure: true },
	);
});

test("of a pack that has everything, no field at all can change unseen", () => {
	const [pack] = fc.sample(fullPack, { numRuns: 1, seed: 2026 });
	const edits = editsOf(packSchema, pack);
	const unseen: string[] = [];
	const name = ({ field, what }: Edit) => `${field} ${what}`;
	for (const edit of edits) {
		const after = fc
			.sample(edit.edited, { numRuns: 20, seed: 2026 })
			.find((each) => hasOwnIds(each) && !isSame(pack, each));
		if (after === undefined || seen(pack, after).length === 0)
			unseen.push(name(edit));
	}
	expect(unseen).toEqual([]);
	const edited = new Set(edits.map(({ field }) => field));
	expect(fieldsOf(packSchema).filter((field) => !edited.has(field))).toEqual(
		[],
	);
	expect(edited.size).toBeGreaterThan(100);
});

test("a part without an entry of its own kind does not compile", () => {
	type Fresh = RulePack & { readonly bridges: RulePack["fees"] };
	const parts = {} as PackParts;
	// @ts-expect-error: `bridges` has no entry
	const without: PartsOf<Fresh> = parts;
	// @ts-expect-error: a list of rules is no table
	const wrong: PartsOf<Fresh> = { ...parts, bridges: { kind: "table" } };
	const whole: PartsOf<Fresh> = {
		...parts,
		bridges: { kind: "rules", keyOf: ({ item }) => item, indices: [] },
	};
	expect([without, wrong, whole]).toHaveLength(3);
});
