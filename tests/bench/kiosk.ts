/**
 * The kiosk: visits through the real window, then many travellers in a row
 * through the lanes' runtime on the real store. One JSON line.
 *
 * node tests/bench/kiosk.ts [--json] [--visits 30] [--travellers 10000]
 */
import { parseArgs } from "node:util";
import { travellers } from "./kiosk/travellers.ts";
import { inWindow } from "./kiosk/window.ts";

const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		visits: { type: "string", default: "30" },
		travellers: { type: "string", default: "10000" },
	},
});

const window = await inWindow(Number(values.visits));
const many = await travellers(Number(values.travellers), 100);
process.stdout.write(`${JSON.stringify({ bench: "kiosk", window, many })}\n`);
