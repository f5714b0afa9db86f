import type { Page } from "playwright";
import type { Reply } from "../../contract/define.ts";
import type { TravellerView } from "../../contract/traveller.ts";
import type { TestLanes } from "./lanes.ts";

/** Asks main what the page could ask, without its buttons. */
export function ask<T = unknown>(
	page: Page,
	name: string,
	input: object = {},
): Promise<Reply<T>> {
	return page.evaluate(
		([call, told]) => Reflect.get(window, "lintas")[call](told),
		[name, input] as const,
	) as Promise<Reply<T>>;
}

/** What the lane shows now. */
export async function viewOf(page: Page): Promise<TravellerView> {
	const reply = await ask<TravellerView>(page, "view");
	if (!reply.ok) throw new Error(reply.error.code);
	return reply.value;
}

/** Answers whatever is asked, with nothing to declare, until the result stands there. */
export async function toResult(
	page: Page,
): Promise<Extract<TravellerView["screen"], { kind: "result" }>> {
	for (;;) {
		const { screen } = await viewOf(page);
		switch (screen.kind) {
			case "result":
				return screen;
			case "family":
				await ask(page, "together", { together: false });
				break;
			case "visaCode":
			case "flight":
				await ask(page, "skip");
				break;
			case "chip":
				await ask(page, "answer", { answer: true });
				break;
			case "declaration":
				await ask(page, "answer", { answer: screen.code === "arrivalCard" });
				break;
			default:
				await page.waitForFunction(
					async (kind) => {
						const { value } = await Reflect.get(window, "lintas").view({});
						return value.screen.kind !== kind;
					},
					screen.kind,
					{ polling: 50 },
				);
		}
	}
}

/** The process of the page that stands on the nth lane's screen. */
export async function travellerPid(lanes: TestLanes, nth = 0): Promise<number> {
	const pids = await lanes.desk.application.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()
			.filter(
				(window) =>
					window.isVisible() &&
					window.webContents.getURL().includes("/traveller/"),
			)
			.map((window) => window.webContents.getOSProcessId()),
	);
	const pid = pids[nth];
	if (!pid) throw new Error("no traveller's page");
	return pid;
}

/** A visit is over and the page it was on has ended. */
export async function wiped(lanes: TestLanes, from: number): Promise<void> {
	const ended = await lanes.desk.logged(
		(entry) => entry.event === "kioskPageEnded",
		from,
	);
	if (ended.isGone !== true) throw new Error("the old page's process is there");
}

/** From the result to the end of the page: the next traveller has another. */
export async function leave(page: Page): Promise<void> {
	const ended = page.waitForEvent("close", { timeout: 30_000 });
	await ask(page, "finish");
	await ask(page, "finish");
	await ended;
}
