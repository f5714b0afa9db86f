import type { Capture, Reading } from "../../core/crossing/state.ts";
import type { Day } from "../../core/day.ts";
import {
	type Companion,
	trustOf,
} from "../../core/document/attach-document.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { phrase } from "../../core/phrase.ts";
import { assertNever } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Delivered } from "../reading/delivered.ts";
import type { Counter, CounterPorts } from "./counter.ts";
import { ulid } from "./ulid.ts";

/** How documents come to the counter. */
export interface Intake {
	/** What a device delivered, whatever it is. */
	take(delivered: Delivered): void;
	/** A zone that an officer chose or typed. */
	enter(mrz: Mrz, capture: Capture, deviceName: string): string;
}

type Ports = Pick<CounterPorts, "today" | "nowMs" | "onRemark"> & {
	readonly packOn: (day: Day) => PackInForce;
};

export function createIntake(counter: Counter, ports: Ports): Intake {
	function begin(reading: Reading): void {
		log("document", {
			inspectionId: reading.inspectionId,
			format: reading.mrz?.format ?? null,
			ok: reading.mrz?.ok === true,
			...(reading.capture ? { capture: reading.capture.kind } : {}),
		});
		counter.dispatch({ kind: "documentRead", reading });
	}

	function say(code: string, device: string): void {
		log("unreadable", { code });
		ports.onRemark(phrase(code, { device }));
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
		take({ document, deviceName, receivedAtMs, day }) {
			switch (document.kind) {
				case "zone":
					return begin({
						inspectionId: ulid(ports.nowMs()),
						deviceName,
						receivedAtMs,
						day,
						...ports.packOn(day),
						mrz: document.mrz,
						failure: document.failure,
					});
				case "companion":
					return scan({
						documentId: ulid(ports.nowMs()),
						deviceName,
						receivedAtMs,
						contentKey: document.contentKey,
						content: document.content,
					});
				case "unreadable":
				case "unread":
					return say(document.code, deviceName);
				case "scrap":
					return say("remark.scrap", deviceName);
				default:
					return assertNever(document);
			}
		},
		enter(mrz, capture, deviceName) {
			const inspectionId = ulid(ports.nowMs());
			const day = ports.today();
			begin({
				inspectionId,
				deviceName,
				receivedAtMs: ports.nowMs(),
				day,
				...ports.packOn(day),
				mrz,
				failure: null,
				capture,
			});
			return inspectionId;
		},
	};
}
