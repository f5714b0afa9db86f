import { readFile, writeFile } from "node:fs/promises";
import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail, ok } from "../../core/result.ts";
import type { TechnicianParts } from "./parts.ts";
import {
	maskCapture,
	newCapture,
	piecesOf,
	printCapture,
	readCapture,
	shapesOf,
} from "./recorder.ts";

type Captures = Pick<
	Handlers<typeof technicianCalls>,
	"record" | "saveCapture" | "openCapture" | "replay" | "saveReport"
>;

const done = ok({});

/** Recording what a device sends, and sending it through its framer again. */
export function captureHandlers(parts: TechnicianParts): Captures {
	const { session } = parts;

	const entryOf = (deviceId: string) =>
		session.loaded.config.devices.find((each) => each.deviceId === deviceId);

	async function write(name: string, content: string | Uint8Array) {
		const chosen = await parts.dialogs.save(name);
		if (!chosen.ok) return chosen;
		try {
			await writeFile(chosen.value, content, { mode: 0o600 });
			return ok({ file: chosen.value });
		} catch (error) {
			return fail("file.failed", String(error));
		}
	}

	return {
		async record({ deviceId }) {
			if (deviceId !== null) {
				const entry = entryOf(deviceId);
				if (!entry) return fail("device.unknown");
				const profile = session.profiles.find(({ id }) => id === entry.profile);
				session.capture = {
					deviceId,
					isFile: false,
					content: newCapture(
						entry.profile,
						profile?.transport.kind ?? "serial",
					),
				};
				session.recording = { deviceId, startMs: parts.nowMs() };
			} else session.recording = null;
			await parts.syncMonitors();
			parts.onChange();
			return done;
		},

		saveCapture() {
			const { capture } = session;
			if (!capture) return fail("capture.none");
			const { content, deviceId } = capture;
			return write(
				`${deviceId}.lcapture`,
				printCapture(content.isMasked ? content : maskCapture(content)),
			);
		},

		async openCapture() {
			const chosen = await parts.dialogs.open("lcapture");
			if (!chosen.ok) return chosen;
			try {
				const read = readCapture(await readFile(chosen.value, "utf8"));
				if (!read.ok) return read;
				session.recording = null;
				session.capture = { deviceId: "", isFile: true, content: read.value };
			} catch (error) {
				return fail("file.failed", String(error));
			}
			await parts.syncMonitors();
			parts.onChange();
			return done;
		},

		async replay({ deviceId }) {
			const { capture } = session;
			const device = entryOf(deviceId);
			if (!capture) return fail("capture.none");
			if (!device) return fail("device.unknown");
			const reply = await parts.devices()?.replay({
				device,
				pieces: piecesOf(capture.content),
			});
			if (!reply?.ok) return reply ?? fail("host.gone");
			return ok(shapesOf(reply.value));
		},

		async saveReport() {
			const { name, place } = session.loaded.config;
			return write(`lintas-${place}-${name}.pdf`, await parts.printPage());
		},
	};
}
