import { checkTypes } from "./check.mjs";
import { ensureNodeModules } from "./setup/node-modules.mjs";
import { main } from "./setup/set-up.mjs";

/** `npm run types -- FOLDER...`: what the compiler says of these folders, or of all. */
await main(async () => {
	await ensureNodeModules();
	await checkTypes(process.argv.slice(2));
});
