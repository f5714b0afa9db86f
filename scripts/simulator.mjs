import { join } from "node:path";
import { become } from "./setup/become.mjs";
import { ensureNodeModules } from "./setup/node-modules.mjs";
import { root } from "./setup/paths.mjs";
import { main } from "./setup/set-up.mjs";
import { ensureSystemPackages } from "./setup/system-packages.mjs";

/** `npm run -s simulator -- [printer] --link DIR/NAME`: a device on a pseudo-terminal. */
await main(async () => {
	const [first, ...rest] = process.argv.slice(2);
	const isPrinter = first === "printer";
	await ensureSystemPackages();
	await ensureNodeModules();
	return become([
		join(root, "simulators", isPrinter ? "printer-main.ts" : "main.ts"),
		...(isPrinter ? rest : process.argv.slice(2)),
	]);
});
