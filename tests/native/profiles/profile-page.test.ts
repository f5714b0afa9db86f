import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allProfiles } from "../../../native/profiles/all-profiles.ts";
import { resolveDevice } from "../../../native/profiles/resolve-device.ts";
import { factsOf, factsOnPage, pageOf, tableLines } from "./profile-page.ts";

const ids = allProfiles.map(({ id }) => id);

describe.each(allProfiles)("the page of $id", (profile) => {
	const { id, reads, printer } = profile;

	it("says what the profile says, no more and no less", () => {
		expect(factsOnPage(pageOf(id))).toEqual(factsOf(profile));
		expect(pageOf(id)).toContain(
			`Profile \`${id}\` (\`native/profiles/${id}.ts\`)`,
		);
	});

	it("says what the device is for", () => {
		const sentences = {
			documents: "Reads documents: what gives no zone is a misread document.",
			barcodes:
				"Reads bar codes: what is no document known here is told as a remark and opens no inspection.",
			both: "Reads documents and bar codes: what resembles a zone is a misread document, other text a bar code.",
			nothing: "Reads nothing.",
		};
		expect(pageOf(id)).toContain(sentences[reads]);
		expect(reads === "nothing").toBe(printer !== undefined);
	});

	it("shows an entry of desk.json that fits", () => {
		const shown = pageOf(id).match(/```json\n(.*)\n```/)?.[1] ?? "";
		const entry = JSON.parse(shown);
		expect(entry.profile).toBe(id);
		expect(resolveDevice({ framing: {}, ...entry })).toMatchObject({
			ok: true,
		});
	});

	it("has a line in docs/devices.md that says the same", () => {
		const line = tableLines().get(id);
		if (!line)
			throw new Error(`docs/devices.md has no line for ${id}: write it`);
		const isHid = profile.transport.kind === "hid";

		const connection = isHid ? "USB HID POS" : "serial";
		const read = { barcodes: "bar codes" }[reads as string] ?? reads;
		const seals = profile.binary ? "yes" : "no";
		const [, ...cells] = line;
		expect(cells.slice(0, -1)).toEqual(
			printer ? [connection] : [connection, read, seals],
		);
	});
});

it("there is no page, and no line, of a profile that is not there", () => {
	const pages = readdirSync(
		new URL("../../../docs/devices/", import.meta.url),
	).map((name) => name.replace(/\.md$/, ""));
	for (const known of [pages, [...tableLines().keys()]])
		expect([...known].sort()).toEqual([...ids].sort());
});
