import { parseArgs } from "node:util";
import { SetupError } from "../setup/say.mjs";

const usage = `npm start -- [--technician | --supervisor | --kiosk] [--once] [--fresh | --data DIR]
  --technician, --supervisor  that role's window instead of the officer's
  --kiosk     a kiosk and its lane monitor beside the counter
  --once      shows what it shows, prints one line of JSON and ends
  --fresh     writes a desk.json anew that somebody changed
  --data DIR  a desk of one's own: its desk.json stays as it is, and what it
              lacks (store, accounts) it gets from the demonstration`;

/** What follows `npm start --`. */
export function readArguments() {
	const flag = { type: "boolean", default: false };
	try {
		const { values } = parseArgs({
			options: {
				once: flag,
				kiosk: flag,
				technician: flag,
				supervisor: flag,
				fresh: flag,
				data: { type: "string" },
			},
		});
		if (values.fresh && values.data !== undefined)
			throw new Error("--fresh is for the demonstration's own desk");
		return values;
	} catch (error) {
		throw new SetupError(`${error.message}\n${usage}`);
	}
}
