import type { DeviceEvents } from "../hosts/device-process.ts";
import type { Lanes } from "../kiosk/lanes.ts";
import { log } from "../log.ts";
import { remarkOn } from "../remark.ts";
import type { Intake } from "./intake.ts";
import type { Session } from "./session.ts";

/** What the desk does with what the device host says. */
export function deviceEvents(
	session: Session,
	intake: Intake,
	/** Devices of a lane speak to their lane; null: this desk has none. */
	lanes: Lanes | null,
	onChange: () => void,
): DeviceEvents {
	const nameOf = (deviceId: string) =>
		session.devices.find((device) => device.deviceId === deviceId)?.name ??
		deviceId;
	return {
		frame: ({ deviceId, text, bytes, reads, receivedAtMs }) => {
			const frame = {
				text,
				bytes: new Uint8Array(Buffer.from(bytes, "base64")),
				reads,
			};
			if (lanes?.frame(deviceId, frame, receivedAtMs)) return;
			intake.frame(frame, nameOf(deviceId), receivedAtMs);
		},
		noise: ({ deviceId, bytes, code }) => {
			log("noise", { deviceId, bytes, code });
			if (lanes?.noise(deviceId, bytes)) return;
			remarkOn(session, {
				code: "remark.noise",
				values: { bytes, device: nameOf(deviceId) },
			});
			onChange();
		},
		link: ({ deviceId, state, code }) => {
			log("link", { deviceId, state, code: code ?? null });
			session.devices = session.devices.map((device) =>
				device.deviceId === deviceId
					? {
							deviceId,
							name: device.name,
							state,
							...(code === undefined ? {} : { code }),
						}
					: device,
			);
			onChange();
		},
		printer: ({ deviceId, state }) => {
			log("printer", { deviceId, state });
			lanes?.printerTold(deviceId, state);
		},
		onRunning: () => {
			session.deviceHost = "running";
			onChange();
		},
		onRestarting: () => {
			lanes?.devicesGone();
			session.deviceHost = "restarting";
			session.devices = session.devices.map(({ deviceId, name }) => ({
				deviceId,
				name,
				state: "lost",
			}));
			onChange();
		},
	};
}
