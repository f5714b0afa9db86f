import { boundTo } from "../../contract/bound-to.ts";
import { TechnicianView } from "../../contract/technician-view.ts";
import { configDifference } from "../config/config-difference.ts";
import { previousConfig } from "../config/config-files.ts";
import { dayAt } from "../config/desk-config.ts";
import type { DataFiles } from "../data-files.ts";
import type { Door } from "../door.ts";
import { personOf } from "../people/people.ts";
import { deviceCard, noFacts } from "./device-facts.ts";
import type { TechnicianSession } from "./session.ts";

export interface DeskFacts {
	readonly files: DataFiles;
	readonly door: Pick<Door, "counted">;
	readonly isDemo: boolean;
	readonly runtime: string;
	readonly version: string;
	readonly fingerprint: string | null;
}

function captureView({
	capture,
	recording,
}: TechnicianSession): TechnicianView["capture"] {
	if (!capture) return null;
	const { deviceId, isFile, content } = capture;
	return {
		deviceId,
		source: isFile ? "file" : recording ? "recording" : "recorded",
		entries: content.entries.length,
		bytes: content.bytes,
		isMasked: content.isMasked,
		isFull: content.isFull,
	};
}

/** One step back, read anew only when the configuration has changed. */
function previousOf() {
	let known: TechnicianSession["loaded"] | null = null;
	let previous: TechnicianView["config"]["previous"] = null;
	return (files: DataFiles, loaded: TechnicianSession["loaded"]) => {
		if (loaded === known) return previous;
		known = loaded;
		const config = previousConfig(files);
		previous = config ? configDifference(loaded.config, config) : null;
		return previous;
	};
}

const bounded = boundTo(TechnicianView);

/** The whole view; who is signed out sees who may sign in, and that is all. */
export function technicianView(around: DeskFacts) {
	const previous = previousOf();
	return (
		sequence: number,
		session: TechnicianSession,
		nowMs: number,
	): TechnicianView => {
		const { loaded, technician, facts, profiles } = session;
		const { name, place, direction, timeZone, devices } = loaded.config;
		const isIn = technician !== null;
		return bounded({
			sequence,
			desk: {
				name,
				place,
				direction,
				demo: around.isDemo,
				runtime: around.runtime,
				version: around.version,
				day: dayAt(timeZone, nowMs),
			},
			language: session.language,
			technician: technician && personOf(technician),
			technicians: isIn ? [] : session.technicians,
			store: session.store,
			deviceHost: session.deviceHost,
			devices: isIn
				? devices.map((entry) =>
						deviceCard(
							entry,
							facts.get(entry.deviceId) ?? noFacts,
							profiles.find(({ id }) => id === entry.profile),
						),
					)
				: [],
			config: {
				file: around.files.desk,
				source: loaded.source,
				problems: loaded.problems.map(({ code, values }) => ({
					code,
					...(values ? { values: { ...values } } : {}),
				})),
				previous: isIn ? previous(around.files, loaded) : null,
				fingerprint: isIn ? around.fingerprint : null,
				wedge: (isIn && loaded.config.wedge?.layout) || null,
			},
			monitor: session.watching,
			selfTest: session.selfTest,
			tested: [...session.tested],
			wizard: session.wizard?.wizard ?? null,
			capture: captureView(session),
			remark: session.remark,
			refusals: isIn ? around.door.counted() : [],
		});
	};
}
