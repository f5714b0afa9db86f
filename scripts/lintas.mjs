import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, toolNode } from "./setup/paths.mjs";
import { main, setUp } from "./setup/set-up.mjs";

/** `npm run -s lintas -- COMMAND`: the built command line on the tool Node. */
await main(async () => {
	await setUp();
	const { status } = spawnSync(
		toolNode(),
		[join(root, "build", "app", "cli.js"), ...process.argv.slice(2)],
		{ stdio: "inherit" },
	);
	return status ?? 1;
});
