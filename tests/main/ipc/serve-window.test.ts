import type { BrowserWindow } from "electron";
import { expect, test } from "vitest";
import { z } from "zod";
import { call, type Handlers, notice } from "../../../contract/define.ts";
import type { Refusal } from "../../../contract/refusal.ts";
import { ok } from "../../../core/result.ts";
import { serveWindow } from "../../../main/ipc/serve-window.ts";

const address = "lintas://app/officer/index.html";
const View = z.strictObject({ surname: z.string().max(12) });
const calls = { view: call(z.strictObject({}), View) } as const;
const notices = { view: notice(View) } as const;
const tooLong = "HARGRAVE-L898902C3";

type Asked = (
	event: { senderFrame: object | null },
	name: unknown,
	input: unknown,
) => unknown;

/** What is used of a window: what its page asks, and what it is told. */
function door(
	view: Handlers<typeof calls>["view"] = () => ok({ surname: "A" }),
) {
	const sent: unknown[][] = [];
	const refused: Refusal[] = [];
	let asked: Asked = () => undefined;
	const mainFrame = { url: address };
	let isDestroyed = false;
	const window = {
		isDestroyed: () => isDestroyed,
		webContents: {
			mainFrame,
			ipc: {
				handle: (_channel: string, handler: Asked) => {
					asked = handler;
				},
			},
			send: (...said: unknown[]) => sent.push(said),
		},
	} as unknown as BrowserWindow;
	const served = serveWindow(
		window,
		address,
		calls,
		notices,
		{ view },
		{
			sequence: () => 7,
			tell: (one) => void refused.push(one),
		},
	);
	return {
		...served,
		sent,
		refused,
		mainFrame,
		ask: (
			name: unknown,
			input: unknown = {},
			frame: object | null = mainFrame,
		) => asked({ senderFrame: frame }, name, input),
		destroy: () => {
			isDestroyed = true;
		},
	};
}

test("a view that fits is sent, and nothing else", () => {
	const { show, sent, refused } = door();
	show(() => ({ surname: "HARGRAVE" }));
	expect(sent).toEqual([["lintas:notice", "view", { surname: "HARGRAVE" }]]);
	expect(refused).toEqual([]);
});

test("a view that does not fit: the page is stopped, one refusal with its place", () => {
	const { show, sent, refused } = door();
	show(() => ({ surname: tooLong }));
	expect(sent).toEqual([["lintas:stop", 7]]);
	expect(refused).toEqual([
		{
			code: "notice.payload",
			name: "view",
			path: "surname",
			fault: "too_big",
			places: [],
		},
	]);
});

test("a view that cannot be made: the page is stopped, the places are told", () => {
	const { show, sent, refused } = door();
	show(() => {
		throw new Error(tooLong);
	});
	expect(sent).toEqual([["lintas:stop", 7]]);
	expect(refused).toMatchObject([{ code: "view.bug", name: "view" }]);
	expect(refused[0]?.places[0]).toMatch(/^serve-window\.test\.ts:\d+$/);
	expect(JSON.stringify(refused)).not.toContain("HARGRAVE");
});

test("another notice that does not fit stops nothing", () => {
	const { notify, sent, refused } = door();
	notify("view", { surname: tooLong });
	expect(sent).toEqual([]);
	expect(refused).toMatchObject([{ code: "notice.payload" }]);
});

test("the page is told call.output and nothing of the value", async () => {
	const { ask, refused } = door(() => ok({ surname: tooLong }));
	expect(await ask("view")).toEqual({
		ok: false,
		error: { code: "call.output", detail: "view" },
	});
	expect(refused).toMatchObject([{ code: "call.output", path: "surname" }]);
});

test.each([
	["no frame", null],
	["another frame", { url: address }],
])("%s: call.untrusted, told once", async (_, frame) => {
	const { ask, refused } = door();
	expect(await ask("view", {}, frame)).toEqual({
		ok: false,
		error: { code: "call.untrusted" },
	});
	expect(refused).toMatchObject([{ code: "call.untrusted", name: "view" }]);
});

test("the window's own frame at another address, or with no name of a call", async () => {
	const { ask, refused, mainFrame } = door();
	expect(await ask(["HARGRAVE"])).toMatchObject({ ok: false });
	mainFrame.url = "lintas://app/traveller/index.html";
	expect(await ask("view")).toMatchObject({ ok: false });
	expect(refused).toMatchObject([
		{ code: "call.untrusted", name: "?" },
		{ code: "call.untrusted", name: "view" },
	]);
});

test("a window that has ended is told nothing more", () => {
	const { show, notify, sent, destroy } = door();
	destroy();
	show(() => ({ surname: "A" }));
	show(() => ({ surname: tooLong }));
	notify("view", { surname: "A" });
	expect(sent).toEqual([]);
});
