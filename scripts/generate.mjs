import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, toolEnvironment, toolNode } from "./setup/paths.mjs";
import { say } from "./setup/say.mjs";

/**
 * `npm run generate`: the files that follow from others. The JSON Schemas come
 * from the contracts, the digests from the packs that ship;
 * `tests/rules/generated-files.test.ts` says when one is out of date.
 */
function print(file, content) {
	writeFileSync(join(root, file), `${JSON.stringify(content, null, "\t")}\n`);
	say(file);
}

function printed(...command) {
	const entry = join(root, "cli", "entry.ts");
	const env = toolEnvironment({ NODE_NO_WARNINGS: "1" });
	const text = execFileSync(toolNode(), [entry, ...command], { env });
	return JSON.parse(text.toString("utf8"));
}

function digests() {
	const folder = join(root, "rules");
	const packs = readdirSync(folder)
		.filter((name) => name.endsWith(".json"))
		.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
		.filter(
			({ bytes }) =>
				JSON.parse(bytes.toString("utf8")).format === "lintas-rules/2",
		);
	return Object.fromEntries(
		packs.map(({ name, bytes }) => [
			name,
			createHash("sha256").update(bytes).digest("hex"),
		]),
	);
}

print("rules/digests.json", digests());
print("rules/rule-pack.schema.json", printed("rules", "schema"));
print("desk/config/desk.schema.json", printed("config", "schema"));
