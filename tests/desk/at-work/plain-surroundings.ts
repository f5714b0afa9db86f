import { join } from "node:path";
import type { z } from "zod";
import { channel } from "../../../contract/channel.ts";
import type {
	Calls,
	Client,
	Handlers,
	Notice,
	Notices,
	PayloadOf,
} from "../../../contract/define.ts";
import {
	laneMonitorCalls,
	laneMonitorNotices,
} from "../../../contract/lane-monitor.ts";
import { officerCalls, officerNotices } from "../../../contract/officer.ts";
import { connect, serve } from "../../../contract/port.ts";
import {
	supervisorCalls,
	supervisorNotices,
} from "../../../contract/supervisor.ts";
import {
	technicianCalls,
	technicianNotices,
} from "../../../contract/technician.ts";
import {
	travellerCalls,
	travellerNotices,
} from "../../../contract/traveller.ts";
import { fail, ok } from "../../../core/result.ts";
import type { Host, HostName } from "../../../desk/hosts/host.ts";
import { nodeHost } from "../../../desk/hosts/node-host.ts";
import type {
	Behind,
	DeskWindow,
	Surroundings,
} from "../../../desk/surroundings.ts";
import { buildFolder, toolNode } from "../../../scripts/setup/paths.mjs";

/** A window without pixels: what its page may ask, and what it was told last. */
export interface PlainWindow<C extends Calls, V> {
	readonly ask: Client<C>;
	readonly views: V[];
	isRaised: boolean;
	close(): void;
}

/** The hosts as they are shipped. */
const hosts = join(buildFolder, "app", "hosts");
const entries: Readonly<Record<HostName, string>> = {
	store: join(hosts, "store.js"),
	devices: join(hosts, "devices.js"),
	reading: join(hosts, "reading.js"),
};

/** The door of a role as in the application: both ways by contract. */
function plainWindow<
	C extends Calls,
	N extends Notices & { readonly view: Notice<z.ZodType> },
>(calls: C, notices: N, handlers: Handlers<C>, { tell }: Behind) {
	type View = PayloadOf<N["view"]>;
	const views: View[] = [];
	const closing: (() => void)[] = [];
	let mayClose = () => true;
	const [page, main] = channel();
	const say = serve<C, N>(main, calls, handlers);
	const nothing = Object.fromEntries(
		Object.keys(notices).map((name) => [name, () => {}]),
	);
	const { client } = connect<C, N>(
		page,
		calls,
		notices,
		{ ...nothing, view: (view: View) => void views.push(view) } as never,
		tell,
	);
	const shown: PlainWindow<C, View> = {
		ask: client,
		views,
		isRaised: false,
		close: () => {
			if (!mayClose()) return;
			for (const listener of closing) listener();
		},
	};
	const window: DeskWindow<View> = {
		show: (view) => say("view", view()),
		raise() {
			shown.isRaised = true;
		},
		onClosed: (listener) => void closing.push(listener),
		onCloseAsked(asked) {
			mayClose = asked;
		},
	};
	return { shown, window };
}

export type OfficerPage = ReturnType<
	typeof plainWindow<typeof officerCalls, typeof officerNotices>
>["shown"];
export type MonitorPage = ReturnType<
	typeof plainWindow<typeof laneMonitorCalls, typeof laneMonitorNotices>
>["shown"];
export type SupervisorPage = ReturnType<
	typeof plainWindow<typeof supervisorCalls, typeof supervisorNotices>
>["shown"];
export type TechnicianPage = ReturnType<
	typeof plainWindow<typeof technicianCalls, typeof technicianNotices>
>["shown"];
export type LanePage = ReturnType<
	typeof plainWindow<typeof travellerCalls, typeof travellerNotices>
>["shown"];

/** Everything that a desk without Electron has around it, and what tests see of it. */
export interface Plain {
	officer?: OfficerPage;
	monitor?: MonitorPage;
	supervisor?: SupervisorPage;
	technician?: TechnicianPage;
	readonly lanes: Map<string, LanePage>;
	readonly hosts: Map<HostName, Host>;
	/** What the person chooses in the next question for a file. */
	chosen: string | null;
	hasQuit: boolean;
	clockMs: () => number;
	/** Of the desk's steady clock: so much faster than the world's it runs. */
	pace: number;
}

/** `instead`: files of hosts that behave as a test needs it. */
export function plainSurroundings(
	instead: Partial<Record<HostName, string>> = {},
): { plain: Plain; around: Surroundings } {
	const plain: Plain = {
		lanes: new Map(),
		hosts: new Map(),
		chosen: null,
		hasQuit: false,
		clockMs: () => Date.now(),
		pace: 40,
	};
	const choose = async () =>
		plain.chosen === null ? fail("file.cancelled") : ok(plain.chosen);
	const around: Surroundings = {
		windows: {
			officer(handlers, behind) {
				const { shown, window } = plainWindow(
					officerCalls,
					officerNotices,
					handlers,
					behind,
				);
				plain.officer = shown;
				return window;
			},
			monitor(handlers, behind) {
				const { shown, window } = plainWindow(
					laneMonitorCalls,
					laneMonitorNotices,
					handlers,
					behind,
				);
				plain.monitor = shown;
				return window;
			},
			supervisor(handlers, behind) {
				const { shown, window } = plainWindow(
					supervisorCalls,
					supervisorNotices,
					handlers,
					behind,
				);
				plain.supervisor = shown;
				return window;
			},
			technician(handlers, behind) {
				const { shown, window } = plainWindow(
					technicianCalls,
					technicianNotices,
					handlers,
					behind,
				);
				plain.technician = shown;
				return { ...window, monitor() {}, print: async () => new Uint8Array() };
			},
			lane({ laneId }, handlers, behind) {
				const { shown, window } = plainWindow(
					travellerCalls,
					travellerNotices,
					handlers,
					behind,
				);
				plain.lanes.set(laneId, shown);
				return {
					show: window.show,
					wipe: () => void shown.views.splice(0),
					close: shown.close,
				};
			},
		},
		// Paper is drawn by pages: there are none here.
		paper: {
			notices: {
				pdf: async () => fail("notice.failed"),
				print: async () => fail("print.noPrinter"),
			},
			slips: {
				raster: async () => fail("slip.page"),
				pdf: async () => fail("slip.page"),
			},
		},
		files: { open: choose, save: choose },
		launch(name) {
			const host = nodeHost(instead[name] ?? entries[name], {
				execPath: toolNode(),
				execArgv: ["--disable-warning=ExperimentalWarning"],
			});
			plain.hosts.set(name, host);
			return host;
		},
		nowMs: () => plain.clockMs(),
		steady: {
			nowMs: () => performance.now() * plain.pace,
			after: (delayMs, run) => void setTimeout(run, delayMs / plain.pace),
		},
		quit() {
			plain.hasQuit = true;
		},
	};
	return { plain, around };
}
