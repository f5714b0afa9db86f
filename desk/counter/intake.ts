import type { Capture, Reading } from "../../core/crossing/state.ts";
import type { Day } from "../../core/day.ts";
import {
	type Companion,
	trustOf,
} from "../../core/document/attach-document.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { phrase } from "../../core/phrase.ts";
import { log } from "../log.ts";
import type { Counter, CounterPorts } from "./counter.ts";
import {
	contentKey,
	type Frame,
	type FrameSources,
	readFrame,
} from "./read-frame.ts";
import { ulid } from "./ulid.ts";

/** How documents come to the counter. */
export interface Intake {
	/** A frame from a device, whatever it holds. */
	frame(frame: Frame, deviceName: string, receivedAtMs: number): void;
	/** A zone that an officer chose or typed. */
	enter(mrz: Mrz, capture: Capture, deviceName: string): string;
}

type Ports = Pick<CounterPorts, "today" | "nowMs" | "onRemark"> & {
	readonly packOn: (day: Day) => RulePack;
};

export function createIntake(
	counter: Counter,
	sources: FrameSources,
	ports: Ports,
): Intake {
	function take(reading: Reading): void {
		log("document", {
			inspectionId: reading.inspectionId,
			format: reading.mrz?.format ?? null,
			ok: reading.mrz?.ok === true,
			...(reading.capture ? { capture: reading.capture.kind } : {}),
		});
		counter.dispatch({ kind: "documentRead", reading });
	}

	function zone(text: string, deviceName: string, receivedAtMs: number): void {
		const day = ports.today();
		const mrz = parseMrz(text, day);
		take({
			inspectionId: ulid(ports.nowMs()),
			deviceName,
			receivedAtMs,
			day,
			pack: ports.packOn(day),
			mrz: mrz.ok ? mrz.value : null,
			failure: mrz.ok ? null : { code: mrz.error.code },
		});
	}

	function scan(companion: Companion): void {
		counter.dispatch({ kind: "documentScanned", companion });
		const { documentId, content } = companion;
		const { current, pending } = counter.state();
		const isAmong = (held: readonly Companion[] | undefined) =>
			held?.some((other) => other.documentId === documentId) === true;
		log("companion", {
			documentId,
			kind: content.kind,
			trust: trustOf(companion),
			attached: isAmong(current?.attached),
			pending: isAmong(pending),
		});
	}

	return {
		frame(frame, deviceName, receivedAtMs) {
			const read = readFrame(frame, sources, ports.today());
			switch (read.kind) {
				case "zone":
					return zone(frame.text, deviceName, receivedAtMs);
				case "companion":
					return scan({
						documentId: ulid(ports.nowMs()),
						deviceName,
						receivedAtMs,
						contentKey: contentKey(frame.bytes),
						content: read.content,
					});
				case "unreadable":
					log("unreadable", { code: read.code });
					ports.onRemark(phrase(read.code, { device: deviceName }));
			}
		},
		enter(mrz, capture, deviceName) {
			const inspectionId = ulid(ports.nowMs());
			const day = ports.today();
			take({
				inspectionId,
				deviceName,
				receivedAtMs: ports.nowMs(),
				day,
				pack: ports.packOn(day),
				mrz,
				failure: null,
				capture,
			});
			return inspectionId;
		},
	};
}
