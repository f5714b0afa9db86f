import type { Page } from "playwright";
import { typed, type Wedge } from "../../core/wedge/typed.ts";

/** The layouts of the usual trouble: a scanner as bought at a German system. */
export const germanWedge: Wedge = {
	scanner: "us",
	host: "german",
	capsLock: false,
};

const names: Readonly<Record<string, string>> = { "\n": "Enter", "\t": "Tab" };

/**
 * Types keys as a device does: all of them at once, in order, through the
 * input of the page.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	try {
		await Promise.all(
			[...text].flatMap((character) => {
				const key = names[character] ?? character;
				const code = `Key-${key}`;
				const send = (type: "keyDown" | "keyUp") =>
					session.send("Input.dispatchKeyEvent", {
						type,
						key,
						code,
						...(type === "keyDown"
							? { text: character === "\n" ? "\r" : character }
							: {}),
					});
				return [send("keyDown"), send("keyUp")];
			}),
		);
	} finally {
		await session.detach();
	}
}

/** What arrives when the device scans these lines, each ended by Enter. */
export function scanned(lines: readonly string[], wedge = germanWedge): string {
	return lines.map((line) => `${typed(line, wedge)}\n`).join("");
}
