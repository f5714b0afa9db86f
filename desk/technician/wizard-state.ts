import type { ProfileMatch } from "../../contract/device-host.ts";
import type { SerialTry, WizardView } from "../../contract/technician-view.ts";
import type { ProbePort } from "./probe-port.ts";

/** Settings in the order of how often readers and scanners leave the factory with them. */
export const serialTries: readonly Omit<SerialTry, "isWaking">[] = [
	{ baudRate: 9600, dataBits: 8, parity: "none" },
	{ baudRate: 115_200, dataBits: 8, parity: "none" },
	{ baudRate: 19_200, dataBits: 8, parity: "none" },
	{ baudRate: 38_400, dataBits: 8, parity: "none" },
	{ baudRate: 57_600, dataBits: 8, parity: "none" },
	{ baudRate: 9600, dataBits: 7, parity: "even" },
	{ baudRate: 4800, dataBits: 8, parity: "none" },
	{ baudRate: 2400, dataBits: 8, parity: "none" },
];

export const wantedScans = 3;

export type Wizard = WizardView;

export function listen(
	ports: readonly Pick<ProbePort, "path" | "kind">[],
): Wizard {
	return {
		state: "listening",
		ports: ports.map(({ path, kind }) => ({
			path,
			kind,
			state: "closed",
			scans: 0,
			bytes: 0,
		})),
		serial: { ...(serialTries[0] ?? firstTry), isWaking: false },
		unreadable: 0,
		hasMovedOn: false,
		found: null,
	};
}
const firstTry = { baudRate: 9600, dataBits: 8, parity: "none" } as const;

/** The settings after these; waking keeps them. */
export function nextTry(now: SerialTry, isWaking: boolean): SerialTry {
	if (isWaking) return { ...now, isWaking: true };
	const at = serialTries.findIndex(
		({ baudRate, dataBits }) =>
			baudRate === now.baudRate && dataBits === now.dataBits,
	);
	const next = serialTries[(at + 1) % serialTries.length] ?? firstTry;
	return { ...next, isWaking: now.isWaking };
}

export function moveOn(
	wizard: Wizard,
	serial: SerialTry,
	bySelf: boolean,
): Wizard {
	return {
		...wizard,
		serial,
		state: "listening",
		found: null,
		unreadable: 0,
		hasMovedOn: bySelf,
		ports: wizard.ports.map((port) => ({ ...port, scans: 0, bytes: 0 })),
	};
}

export function changePort(
	wizard: Wizard,
	path: string,
	change: Partial<Wizard["ports"][number]>,
): Wizard {
	const ports = wizard.ports.map((port) => {
		if (port.path !== path) return port;
		const { code: _, ...plain } = port;
		return { ...("state" in change ? plain : port), ...change };
	});
	return { ...wizard, ports };
}

/** Ranked matches of all scans of one port: found when three of them were read. */
export function judge(
	wizard: Wizard,
	port: Pick<ProbePort, "path" | "kind">,
	scans: number,
	matches: readonly (ProfileMatch & { readonly title: string })[],
): Wizard {
	const [best] = matches;
	const counted = changePort(wizard, port.path, { scans });
	if (!best) return { ...counted, unreadable: wizard.unreadable + 1 };
	if (best.reads < wantedScans) return counted;
	const good = matches.filter(({ reads }) => reads === best.reads);
	return {
		...counted,
		state: "found",
		found: { path: port.path, kind: port.kind, matches: good },
	};
}
