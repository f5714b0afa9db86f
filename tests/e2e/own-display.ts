import { afterAll } from "vitest";
import { openOwnDisplay } from "../../scripts/setup/display.mjs";

/**
 * Applications that run beside each other take the keyboard's focus from each
 * other: each file of tests has a display of its own. (The number of a vitest
 * worker does not tell two of them apart: after a group of projects ends, two
 * workers of the next may be given the same one.)
 */
const display = await openOwnDisplay();
if (display.isOwn) process.env.DISPLAY = display.name;
process.on("exit", display.close);
afterAll(display.close);
