import { expect, test } from "vitest";
import { freshCopy } from "./fresh-copy.ts";

const contract = "contract/officer.ts";
const preload = "preload/officer.ts";
const handlers = "desk/counter/officer-handlers.ts";
const compile = "npm run types -- preload desk";
const sayWords = "npm run try -- tests/renderer/failure-words";
const measure = "npm run try -- tests/contract/bounds";

const described = (note: string) =>
	`\t/** colleague.none */\n\tcallColleague: call(z.strictObject({ note: ${note} }), nothing),\n`;
const handler = '\t\tcallColleague: () => fail("colleague.none"),\n\n';
const lastCall = "\t/** Puts a waiting document aside";

test("a call: the compiler names both places, a wrong name and an unlisted code", async () => {
	const copy = await freshCopy();
	copy.edit(contract, [lastCall, described("z.string()") + lastCall]);
	copy.edit(preload, [
		'\t\t"painted",\n',
		'\t\t"painted",\n\t\t"callColeague",\n',
	]);
	// Elsewhere in the folder, so that the handler itself is still missing.
	copy.write(
		"desk/counter/colleague.ts",
		'import { fail } from "../../core/result.ts";\n\nexport const noColleague = () => fail("colleague.none");\n',
	);
	const [wrong, boundless] = await Promise.all([
		copy.run(compile),
		copy.run(measure),
	]);
	expect(wrong.isDone).toBe(false);
	expect(wrong.said).toMatch(/preload\/officer\.ts.*"callColeague"/);
	expect(wrong.said).toMatch(
		/desk\/counter\/officer-handlers\.ts.*'callColleague' is missing/,
	);
	expect(wrong.said).toMatch(/desk\/counter\/colleague\.ts.*"colleague\.none"/);
	expect(boundless.isDone).toBe(false);
	expect(boundless.said).toContain("callColleague, input: /properties/note");

	copy.edit(preload, ['\t\t"callColeague",\n', ""]);
	copy.edit(contract, [
		"{ note: z.string() }",
		"{ note: z.string().max(200) }",
	]);
	copy.write("desk/counter/colleague.ts", "export {};\n");
	copy.edit(
		handlers,
		[
			'import { ok } from "../../core/result.ts";',
			'import { fail, ok } from "../../core/result.ts";',
		],
		[
			"\t\t...documentHandlers(desk),\n",
			`${handler}\t\t...documentHandlers(desk),\n`,
		],
	);
	copy.edit("core/codes/desk-codes.ts", [
		"\tdevice: [",
		'\tcolleague: ["none"],\n\tdevice: [',
	]);
	const [missing, speechless] = await Promise.all([
		copy.run(compile),
		copy.run(sayWords),
	]);
	expect(missing.isDone).toBe(false);
	expect(missing.said).toMatch(
		/preload\/officer\.ts.*[\s\S]*'callColleague' is missing/,
	);
	expect(missing.said).not.toContain("officer-handlers.ts");
	expect(speechless.isDone).toBe(false);
	expect(speechless.said).toMatch(/FAIL.*en has words/);
	expect(speechless.said).toMatch(/FAIL.*id has words/);
	expect(speechless.said).toMatch(/\+ +"colleague\.none"/);

	copy.edit(preload, [
		'\t\t"painted",\n',
		'\t\t"painted",\n\t\t"callColleague",\n',
	]);
	for (const language of ["en", "id"])
		copy.edit(`renderer/ui/i18n/${language}.json`, [
			'\t"document.gone":',
			'\t"colleague.none": "Nobody is free: try again.",\n\t"colleague.idle": "Said by nobody.",\n\t"document.gone":',
		]);
	const idle = await copy.run(sayWords);
	expect(idle.isDone).toBe(false);
	expect(idle.said).toMatch(/\+ +"colleague\.idle"/);

	for (const language of ["en", "id"])
		copy.edit(`renderer/ui/i18n/${language}.json`, [
			'\t"colleague.idle": "Said by nobody.",\n',
			"",
		]);
	for (const command of [compile, sayWords, measure]) {
		const right = await copy.run(command);
		expect(right.said).not.toMatch(/FAIL|error TS/);
		expect(right.isDone).toBe(true);
	}
}, 240_000);
