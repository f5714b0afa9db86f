import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureDemo } from "./setup/demo.mjs";
import { openOwnDisplay } from "./setup/display.mjs";
import { root, toolEnvironment, toolNode } from "./setup/paths.mjs";
import { run, SetupError } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

const folder = join(root, "tests", "bench");

/** `npm run -s bench -- NAME --json`: one bench, one line of JSON. */
await main(async () => {
	const [name, ...rest] = process.argv.slice(2);
	const file = join(folder, `${name}.ts`);
	if (!name || !existsSync(file)) {
		const names = readdirSync(folder).filter((entry) => entry.endsWith(".ts"));
		throw new SetupError(
			`usage: npm run -s bench -- NAME --json, where NAME is one of ${names.map((entry) => entry.slice(0, -3)).join(", ")}`,
		);
	}
	await setUp();
	await ensureDemo();
	const display = await openOwnDisplay();
	try {
		await run(toolNode(), [file, ...rest], {
			cwd: root,
			env: toolEnvironment({ DISPLAY: display.name }),
			stdio: ["ignore", "inherit", "inherit"],
		});
	} finally {
		display.close();
	}
});
