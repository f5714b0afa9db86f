import type { OfficerView } from "../../../contract/officer.ts";
import { loadConfig } from "../../../desk/config/config-files.ts";
import { dataFiles } from "../../../desk/data-files.ts";
import type { DeskSetup, OpenedDesk } from "../../../desk/desk-setup.ts";
import { openDoor } from "../../../desk/door.ts";
import type { HostName } from "../../../desk/hosts/host.ts";
import { demoKey } from "../../../desk/keys/store-key.ts";
import { logTo } from "../../../desk/log.ts";
import { openDesk } from "../../../desk/open-desk.ts";
import { until } from "../../../simulators/until.ts";
import { DeskBench } from "./desk-bench.ts";
import {
	type OfficerPage,
	type Plain,
	plainSurroundings,
} from "./plain-surroundings.ts";
import { pins } from "./specimens.ts";

type Inspection = NonNullable<OfficerView["inspection"]>;
export type Decision = "admit" | "refer" | "refuse";

/** What a desk of this folder is opened with; the demonstration's key. */
export function setupOf(folder: string): DeskSetup {
	const files = dataFiles(folder);
	const key = demoKey(files.key);
	return {
		loaded: loadConfig(files),
		files,
		door: openDoor(files.refusals, () => Date.now()),
		keyHex: key.ok ? key.value : null,
		...(key.ok ? {} : { keyFailure: key.error.code }),
		isDemo: true,
		isKioskLocked: false,
		runtime: "Node",
		version: "test",
	};
}

/** A whole counter in plain Node: real devices' bytes, real store, every part of `desk/`. */
export class PlainDesk extends DeskBench {
	#plain: Plain | null = null;
	#desk: OpenedDesk | null = null;
	readonly #instead: Partial<Record<HostName, string>>;

	constructor(
		prepare: (folder: string) => void = () => {},
		instead: Partial<Record<HostName, string>> = {},
	) {
		super(prepare);
		this.#instead = instead;
	}

	get plain(): Plain {
		if (!this.#plain) throw new Error("the desk is not open");
		return this.#plain;
	}

	get page(): OfficerPage {
		const { officer } = this.plain;
		if (!officer) throw new Error("no officer's window");
		return officer;
	}

	/** Opens the desk without signing anybody in. */
	launch(): void {
		logTo((line) => void this.log.push(JSON.parse(line)));
		const { plain, around } = plainSurroundings(this.#instead);
		this.#plain = plain;
		this.#desk = openDesk(setupOf(this.folder), around);
	}

	/** The usual start: cables plugged, desk open, officer signed in, devices ready. */
	async open(officer: keyof typeof pins = "sari"): Promise<void> {
		const from = this.log.length;
		await this.plug();
		this.launch();
		await this.signIn(officer);
		await this.devicesReady(from);
	}

	async signIn(officer: keyof typeof pins): Promise<void> {
		const isListed = () =>
			this.page.views
				.at(-1)
				?.officers.some(({ accountId }) => accountId === officer) === true;
		await until("the officers' names", isListed);
		const signedIn = await this.page.ask.signIn({
			accountId: officer,
			pin: pins[officer],
		});
		if (!signedIn.ok) throw new Error(signedIn.error.code);
	}

	async view(): Promise<OfficerView> {
		const view = await this.page.ask.view({});
		if (!view.ok) throw new Error(view.error.code);
		return view.value;
	}

	/** The first view from now on, or the last one told, that fits. */
	async shown(fits: (view: OfficerView) => boolean): Promise<OfficerView> {
		let found: OfficerView | undefined;
		await until("a view", () => {
			const last = this.page.views.at(-1);
			if (last && fits(last)) found = last;
			return found !== undefined;
		});
		if (!found) throw new Error("no such view");
		return found;
	}

	/** Swipes and waits for the verdict on that document. */
	async verdictOf(id: string): Promise<Inspection> {
		return this.verdictOfLines(this.linesOf(id));
	}

	async verdictOfLines(lines: readonly string[]): Promise<Inspection> {
		const before = this.page.views.at(-1)?.inspection?.inspectionId;
		await this.swipeLines(lines);
		const view = await this.shown(
			({ inspection }) =>
				inspection !== null &&
				inspection.inspectionId !== before &&
				inspection.phase !== "checking",
		);
		if (!view.inspection) throw new Error("no inspection");
		return view.inspection;
	}

	/** The page has painted who is shown, and the officer has looked; the number of that view. */
	async look(): Promise<number> {
		const { inspection } = await this.shown(
			(view) => view.inspection?.verdict != null,
		);
		const { inspectionId = "", verdict } = inspection ?? {};
		if (!verdict) throw new Error("nobody is shown");
		const paintedAtMs = this.plain.clockMs();
		await this.page.ask.painted({ inspectionId, verdict, paintedAtMs });
		const seen = await this.shown(
			(view) =>
				view.sight === "armed" &&
				view.inspection?.inspectionId === inspectionId,
		);
		return seen.sequence;
	}

	/** Decides on the traveller shown and waits for the journal. */
	async decide(
		inspection: Pick<Inspection, "inspectionId">,
		decision: Decision,
		reasonCode?: string,
		/** A supervisor who confirms it. */
		supervisorId?: keyof typeof pins,
	): Promise<void> {
		const { inspectionId } = inspection;
		const from = this.log.length;
		const sequence = await this.look();
		const reply = await this.page.ask.decide({
			inspectionId,
			sequence,
			decision,
			...(reasonCode ? { reasonCode } : {}),
			...(reasonCode === "other" ? { note: "Tried in a test" } : {}),
			...(supervisorId
				? { second: { supervisorId, pin: pins[supervisorId] } }
				: {}),
		});
		if (!reply.ok) throw new Error(reply.error.code);
		await this.logged(
			(entry) =>
				entry.event === "recorded" &&
				entry.inspectionId === inspectionId &&
				entry.decision === decision,
			from,
		);
	}

	/** Ends a host as a crash would. */
	kill(host: HostName, signal: NodeJS.Signals = "SIGKILL"): void {
		const pid = this.plain.hosts.get(host)?.pid;
		if (pid) process.kill(pid, signal);
	}

	async close(): Promise<void> {
		await this.#desk?.close();
		this.#desk = null;
		await this.unplug();
	}

	async dispose(): Promise<void> {
		await this.close();
		this.remove();
	}
}
