import { logTo } from "../../../../desk/log.ts";
import { openDesk } from "../../../../desk/open-desk.ts";
import { until } from "../../../../simulators/until.ts";
import { setupOf } from "../plain-desk.ts";
import { plainSurroundings } from "../plain-surroundings.ts";
import { pins } from "../specimens.ts";

/** What the process around this desk asks its window to do. */
export type Deed = "signIn" | "release" | "refer" | "close" | "leave";
/** What it is told: the views and the log. */
export interface Said {
	readonly phase?: string | null;
	readonly inspectionId?: string | null;
	readonly leaving?: boolean;
	readonly officer?: string | null;
	readonly event?: string;
}

/** A whole desk in a process of its own, which can be ended as an application is. */
const [, , folder = ""] = process.argv;
const say = (said: Said) => void process.send?.(said);
logTo((line) => say(JSON.parse(line)));
const { plain, around } = plainSurroundings();
let desk: ReturnType<typeof openDesk> | null = null;

async function quit(): Promise<void> {
	const closing = desk;
	desk = null;
	await closing?.close();
	process.exit(0);
}
desk = openDesk(setupOf(folder), { ...around, quit: () => void quit() });
// The system ends a session so, and the application closes its desk on the way.
process.on("SIGTERM", () => void quit());

const page = () => {
	if (!plain.officer) throw new Error("no window");
	return plain.officer;
};
const shownId = () => page().views.at(-1)?.inspection?.inspectionId ?? "";

/** The page has painted who is shown, and the officer has looked; the number of that view. */
async function look(): Promise<number> {
	const { inspectionId, verdict } = page().views.at(-1)?.inspection ?? {};
	if (!inspectionId || !verdict) return 0;
	const paintedAtMs = Date.now();
	await page().ask.painted({ inspectionId, verdict, paintedAtMs });
	await until("a look", () => page().views.at(-1)?.sight === "armed");
	return page().views.at(-1)?.sequence ?? 0;
}

async function signIn(): Promise<void> {
	const isListed = () => (page().views.at(-1)?.officers.length ?? 0) > 0;
	await until("the officers' names", isListed);
	await page().ask.signIn({ accountId: "sari", pin: pins.sari });
}

const deeds: Record<Deed, () => unknown> = {
	signIn,
	release: async () =>
		page().ask.release({
			inspectionId: shownId(),
			sequence: await look(),
			supervisorId: "dewi",
			pin: pins.dewi,
			reason: "another person",
		}),
	refer: async () =>
		page().ask.decide({
			inspectionId: shownId(),
			sequence: await look(),
			decision: "refer",
			reasonCode: "identityDoubt",
		}),
	close: () => page().close(),
	leave: () => page().ask.leave({}),
};
process.on("message", (deed: Deed) => void deeds[deed]());

let told = "";
setInterval(() => {
	const view = page().views.at(-1);
	const said = {
		phase: view?.inspection?.phase ?? null,
		inspectionId: view?.inspection?.inspectionId ?? null,
		leaving: view?.leaving ?? false,
		officer: view?.officer?.accountId ?? null,
	};
	if (JSON.stringify(said) === told) return;
	told = JSON.stringify(said);
	say(said);
}, 5);
