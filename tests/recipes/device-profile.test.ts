import { join } from "node:path";
import { expect, test } from "vitest";
import { toolNode } from "../../scripts/setup/paths.mjs";
import { type FreshCopy, freshCopy, runIn } from "./fresh-copy.ts";

const id = "acme-serial";
const profile = `native/profiles/${id}.ts`;
const page = `docs/devices/${id}.md`;
const command = "npm run try -- tests/native/profiles";
const fact = "Tried on the bench of nobody";

/** The nearest file, with another id and one more fact that nobody has verified. */
function copyNearest(copy: FreshCopy) {
	const nearest = copy.read("native/profiles/datalogic-serial.ts");
	copy.write(
		profile,
		nearest
			.replace("datalogicSerial", "acmeSerial")
			.replace('"datalogic-serial"', `"${id}"`)
			.replace("unverified: [", `unverified: [\n"${fact}",`),
	);
}

const line = (reads: string) =>
	`| [${id}](devices/${id}.md) | Acme scanners | serial | ${reads} | no | simulated |\n`;
const lastLine = "| [hid-pos-generic](devices/hid-pos-generic.md)";

test("a device profile: what is forgotten is named, and what differs", async () => {
	const copy = await freshCopy();
	copyNearest(copy);
	const alone = await copy.run(command);
	expect(alone.isDone).toBe(false);
	expect(alone.said).toContain(`all-profiles.ts lacks ${id}: add it`);

	copy.edit(
		"native/profiles/all-profiles.ts",
		[
			"import { datalogicSerial",
			`import { acmeSerial } from "./${id}.ts";\nimport { datalogicSerial`,
		],
		["\tdatalogicSerial,\n", "\tdatalogicSerial,\n\tacmeSerial,\n"],
	);
	const unwritten = await copy.run(command);
	expect(unwritten.isDone).toBe(false);
	for (const missing of [
		`profile-captures.ts has nothing from ${id}: add what it sends`,
		`${page} is missing: write it`,
		`docs/devices.md has no line for ${id}: write it`,
	])
		expect(unwritten.said).toContain(missing);

	copy.edit("tests/native/profiles/profile-captures.ts", [
		'\t"datalogic-serial": {',
		`\t"${id}": { wire: ["]C0code\\r"], text: "code", aim: "C0" },\n\t"datalogic-serial": {`,
	]);
	const nearestPage = copy
		.read("docs/devices/datalogic-serial.md")
		.replaceAll("datalogic-serial", id);
	copy.write(page, nearestPage.replace("USB-COM mode", "some mode"));
	copy.edit("docs/devices.md", [lastLine, line("documents") + lastLine]);
	const different = await copy.run(command);
	expect(different.isDone).toBe(false);
	expect(different.said).not.toContain("is missing");
	// A cable fact, a fact that only the profile has, and the line of the table.
	expect(different.said).toMatch(/\+ +"USB cable in some mode/);
	expect(different.said).toMatch(new RegExp(`- +"${fact}"`));
	expect(different.said).toMatch(/- +"bar codes"[\s\S]*\+ +"documents"/);

	copy.write(
		page,
		nearestPage.replace(
			"## Not verified\n\n",
			`## Not verified\n\n- ${fact}\n`,
		),
	);
	copy.edit("docs/devices.md", [line("documents"), line("bar codes")]);
	const right = await copy.run(command);
	expect(right.said).not.toMatch(/FAIL|lacks|missing/);
	expect(right.isDone).toBe(true);

	await expectReading(copy);
}, 180_000);

/** What the new device sends over a simulated cable, read by the new profile. */
async function expectReading(copy: FreshCopy) {
	const path = join(copy.folder, "data", "reader");
	const simulator = copy.start("npm run -s simulator -- --link", [path]);
	await simulator.heard("plugged");
	copy.write(
		"data/desk.json",
		JSON.stringify({
			devices: [
				{ deviceId: "acme", name: "Acme", profile: id, transport: { path } },
			],
		}),
	);
	const entry = join(copy.folder, "cli/entry.ts");
	const monitor = runIn(copy.folder, [
		toolNode(),
		entry,
		...["devices", "monitor", "acme", "--seconds", "2"],
		...["--data", join(copy.folder, "data")],
	]);
	await monitor.heard('"ready"');
	simulator.type(`raw ${Buffer.from("]C0code\r").toString("hex")}`);
	await monitor.heard('"frame"');
	expect((await monitor.done()).isDone).toBe(true);
	expect((await simulator.done()).isDone).toBe(true);
}
