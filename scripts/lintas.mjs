import { join } from "node:path";
import { become } from "./setup/become.mjs";
import { root } from "./setup/paths.mjs";
import { main, setUp } from "./setup/set-up.mjs";

/** `npm run -s lintas -- COMMAND`: the built command line on the tool Node. */
await main(async () => {
	await setUp();
	return become([
		join(root, "build", "app", "cli.js"),
		...process.argv.slice(2),
	]);
});
