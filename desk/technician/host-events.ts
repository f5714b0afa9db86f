import type { PayloadOf } from "../../contract/define.ts";
import type { deviceHostNotices } from "../../contract/device-host.ts";
import type { MonitorLine } from "../../contract/technician-view.ts";
import { testCardLines } from "../../core/test-card/test-card.ts";
import type { DeviceEvents } from "../hosts/device-process.ts";
import { log } from "../log.ts";
import { noFacts, takeLink } from "./device-facts.ts";
import { shownBytes } from "./mask.ts";
import type { TechnicianParts } from "./parts.ts";
import { addEntry } from "./recorder.ts";
import { takeNoise, takeReading } from "./self-test.ts";

type Monitor = PayloadOf<(typeof deviceHostNotices)["monitor"]>;

/** What the technician's window does with what the device host says. */
export function hostEvents(
	parts: TechnicianParts & { readonly onMonitor: (line: MonitorLine) => void },
): DeviceEvents {
	const { session } = parts;

	const factsOf = (deviceId: string) => session.facts.get(deviceId) ?? noFacts;

	function isHid(deviceId: string): boolean {
		const entry = session.loaded.config.devices.find(
			(each) => each.deviceId === deviceId,
		);
		return (
			session.profiles.find(({ id }) => id === entry?.profile)?.transport
				.kind === "hid"
		);
	}

	function show({ deviceId, hex, ...line }: Monitor): void {
		const { watching } = session;
		if (watching?.deviceId !== deviceId) return;
		const isRevealed = watching.revealedFor !== null;
		const bytes = Buffer.from(hex, "hex");
		parts.onMonitor({
			...line,
			...shownBytes(bytes, isHid(deviceId), isRevealed),
		});
	}

	function keep({ deviceId, atMs, ...entry }: Monitor): void {
		const { recording, capture } = session;
		if (recording?.deviceId !== deviceId || !capture) return;
		const afterMs = Math.max(0, Math.round(atMs - recording.startMs));
		const content = addEntry(capture.content, { ...entry, afterMs });
		session.capture = { ...capture, content };
		if (content.isFull) session.recording = null;
		parts.onChange();
	}

	return {
		frame({ deviceId, text, receivedAtMs }) {
			const { selfTest } = session;
			if (selfTest?.deviceId !== deviceId) return;
			const atMs = parts.nowMs();
			const test = takeReading(selfTest, text, testCardLines, {
				atMs,
				latencyMs: Math.max(0, atMs - receivedAtMs),
			});
			session.selfTest = test;
			if (test.state !== "waiting" && selfTest.state === "waiting") {
				session.tested = [
					...session.tested.filter((each) => each.deviceId !== deviceId),
					test,
				].slice(-32);
				log("selfTest", { deviceId, state: test.state });
			}
			parts.onChange();
		},

		noise({ deviceId, bytes, code }) {
			log("noise", { deviceId, bytes, code });
			if (session.selfTest?.deviceId !== deviceId) return;
			session.selfTest = takeNoise(session.selfTest, bytes);
			parts.onChange();
		},

		link(link) {
			const { deviceId, state, code } = link;
			log("link", { deviceId, state, code: code ?? null });
			if (session.wizard?.link(deviceId, state, code)) return;
			const facts = takeLink(factsOf(deviceId), link, parts.nowMs());
			session.facts.set(deviceId, facts);
			parts.onChange();
		},

		opened({ deviceId, identity }) {
			session.facts.set(deviceId, { ...factsOf(deviceId), identity });
			parts.onChange();
		},

		counters({ deviceId, ...counters }) {
			session.facts.set(deviceId, { ...factsOf(deviceId), counters });
			parts.onChange();
		},

		monitor(entry) {
			if (entry.kind === "in") session.wizard?.bytes(entry.deviceId, entry.hex);
			show(entry);
			keep(entry);
		},

		onRunning() {
			session.deviceHost = "running";
			void parts
				.devices()
				?.profiles({})
				.then((reply) => {
					if (reply.ok) session.profiles = reply.value;
					parts.onChange();
				});
			void parts.syncMonitors();
			parts.onChange();
		},

		onRestarting() {
			session.deviceHost = "restarting";
			for (const [deviceId, facts] of session.facts)
				session.facts.set(deviceId, { ...facts, state: "lost" });
			parts.onChange();
		},
	};
}
