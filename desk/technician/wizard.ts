import type { Client } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import type { deviceHostCalls, LinkState } from "../../contract/device-host.ts";
import type { DeviceProfile } from "../../contract/device-profile.ts";
import {
	listeningProfile,
	type ProbePort,
	serialSettings,
} from "./probe-port.ts";
import {
	changePort,
	judge,
	listen,
	moveOn,
	nextTry,
	type Wizard,
} from "./wizard-state.ts";

/** A scan is over when the line was silent for so long. */
const silenceMs = 600;
const mostScans = 5;
const mostScanBytes = 8192;
const probePrefix = "probe-";

export interface WizardParts {
	client(): Client<typeof deviceHostCalls> | null;
	profiles(): readonly DeviceProfile[];
	/** Has the device host open the probes there are now. */
	configure(): Promise<void>;
	change(): void;
}

interface Listening {
	readonly port: ProbePort;
	readonly deviceId: string;
	scan: string[];
	scanBytes: number;
	scans: string[][];
	timer: NodeJS.Timeout | undefined;
}

function isProbe(deviceId: string): boolean {
	return deviceId.startsWith(probePrefix);
}

/** Listens on ports for a known card and asks the device host what framed it. */
export class WizardRun {
	readonly #parts: WizardParts;
	readonly #lines: readonly string[];
	readonly #listening: Listening[];
	#wizard: Wizard;
	#isOver = false;
	#probes: readonly DeviceEntry[] = [];

	constructor(
		parts: WizardParts,
		ports: readonly ProbePort[],
		lines: readonly string[],
	) {
		this.#parts = parts;
		this.#lines = lines;
		this.#listening = ports.map((port, index) => ({
			port,
			deviceId: `${probePrefix}${index}`,
			scan: [],
			scanBytes: 0,
			scans: [],
			timer: undefined,
		}));
		this.#wizard = listen(ports);
	}

	get wizard(): Wizard {
		return this.#wizard;
	}

	/** Devices to be opened while the wizard listens. */
	get probes(): readonly DeviceEntry[] {
		return this.#probes;
	}

	/** Ports that no other device may hold meanwhile. */
	get paths(): readonly string[] {
		return this.#isOver ? [] : this.#listening.map(({ port }) => port.path);
	}

	async start(): Promise<void> {
		this.#parts.change();
		await this.#open();
	}

	async next(isWaking: boolean, bySelf = false): Promise<void> {
		this.#forget();
		const serial = nextTry(this.#wizard.serial, isWaking);
		this.#set(moveOn(this.#wizard, serial, bySelf));
		await this.#open();
	}

	async stop(): Promise<void> {
		this.#isOver = true;
		this.#forget();
		this.#probes = [];
		await this.#parts.configure();
	}

	/** The device that a match stands for, without id and name. */
	entryOf(
		index: number,
	): Pick<DeviceEntry, "profile" | "transport" | "framing"> | null {
		const { found } = this.#wizard;
		const match = found?.matches[index];
		const port = this.#listening.find((each) => each.port.path === found?.path);
		if (!match || !port) return null;
		const { entry, kind } = port.port;
		const transport =
			kind === "hid"
				? entry.transport
				: { path: port.port.path, ...serialSettings(this.#wizard.serial) };
		return { profile: match.profile, transport, framing: match.framing };
	}

	/** True where the device is one of the wizard's probes. */
	link(deviceId: string, state: LinkState, code: string | undefined): boolean {
		const probe = this.#probe(deviceId);
		if (probe && !this.#isOver)
			this.#set(
				changePort(this.#wizard, probe.port.path, {
					state,
					...(code === undefined ? {} : { code }),
				}),
			);
		return isProbe(deviceId);
	}

	bytes(deviceId: string, hex: string): void {
		const probe = this.#probe(deviceId);
		if (!probe || this.#wizard.state === "found") return;
		probe.scanBytes += hex.length / 2;
		if (probe.scanBytes <= mostScanBytes && probe.scan.length < 256)
			probe.scan.push(hex);
		this.#set(
			changePort(this.#wizard, probe.port.path, {
				bytes: this.#bytesOf(probe) + hex.length / 2,
			}),
		);
		clearTimeout(probe.timer);
		probe.timer = setTimeout(() => void this.#scanned(probe), silenceMs);
	}

	#bytesOf({ port }: Listening): number {
		return (
			this.#wizard.ports.find(({ path }) => path === port.path)?.bytes ?? 0
		);
	}

	#probe(deviceId: string): Listening | undefined {
		return this.#listening.find((each) => each.deviceId === deviceId);
	}

	#set(wizard: Wizard): void {
		this.#wizard = wizard;
		this.#parts.change();
	}

	#forget(): void {
		for (const probe of this.#listening) {
			clearTimeout(probe.timer);
			probe.scan = [];
			probe.scanBytes = 0;
			probe.scans = [];
		}
	}

	async #open(): Promise<void> {
		const { serial } = this.#wizard;
		this.#probes = this.#listening.map(({ port, deviceId }) => ({
			...port.entry,
			deviceId,
			name: deviceId,
			...(port.kind === "serial"
				? {
						profile: listeningProfile,
						transport: { path: port.path, ...serialSettings(serial) },
						startUp: serial.isWaking ? this.#wakeUp() : [],
					}
				: {}),
		}));
		await this.#parts.configure();
		for (const { deviceId } of this.#listening)
			await this.#parts.client()?.monitor({ deviceId, on: true });
	}

	/** What the known profiles say after an open: some readers are silent until then. */
	#wakeUp(): string[] {
		const commands = this.#parts
			.profiles()
			.filter(({ transport }) => transport.kind === "serial")
			.flatMap(({ startUp, triggers }) => [
				...startUp,
				...(triggers.read ? [triggers.read] : []),
			]);
		return [...new Set(commands)].slice(0, 8);
	}

	async #scanned(probe: Listening): Promise<void> {
		const { port, scan } = probe;
		probe.scan = [];
		probe.scanBytes = 0;
		probe.scans = [...probe.scans, scan].slice(-mostScans);
		const { scans } = probe;
		const reply = await this.#parts.client()?.infer({
			kind: port.kind,
			scans,
			lines: [...this.#lines],
		});
		if (this.#isOver || !reply?.ok || probe.scans !== scans) return;
		const titles = new Map(
			this.#parts.profiles().map(({ id, title }) => [id, title]),
		);
		const matches = reply.value.map((match) => ({
			...match,
			title: titles.get(match.profile) ?? match.profile,
		}));
		const isReadable = matches.length > 0;
		this.#set(judge(this.#wizard, port, scans.length, matches));
		if (isReadable || port.kind === "hid") return;
		probe.scans = [];
		// Something else came: other settings of the line may make it readable.
		await this.next(false, true);
	}
}
