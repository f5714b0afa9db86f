import type { DeviceEvents } from "../hosts/device-process.ts";
import type { Lanes } from "../kiosk/lanes.ts";
import { log } from "../log.ts";
import type { Reader } from "../reading/reading-process.ts";
import { remarkOn } from "../remark.ts";
import type { Intake } from "./intake.ts";
import type { Session } from "./session.ts";

export interface DeviceEventsSetup {
	readonly session: Session;
	readonly reader: Pick<Reader, "read">;
	readonly intake: Pick<Intake, "take">;
	/** Devices of a lane speak to their lane; null: this desk has none. */
	readonly lanes: Lanes | null;
	readonly today: () => string;
	readonly onChange: () => void;
	/** Somebody put a document there. */
	readonly onFrame: () => void;
}

/** What the desk does with what the device host says. */
export function deviceEvents({
	session,
	reader,
	intake,
	lanes,
	today,
	onChange,
	onFrame,
}: DeviceEventsSetup): DeviceEvents {
	const nameOf = (deviceId: string) =>
		session.devices.find((device) => device.deviceId === deviceId)?.name ??
		deviceId;
	return {
		frame: ({ deviceId, text, bytes, reads, receivedAtMs }) => {
			const day = today();
			onFrame();
			void reader.read({ text, bytes, reads }, day).then((document) => {
				const deviceName = nameOf(deviceId);
				const said = { document, reads, deviceName, receivedAtMs, day };
				if (!lanes?.take(deviceId, said)) intake.take(said);
			});
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
