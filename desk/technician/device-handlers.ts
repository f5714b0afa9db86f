import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail, ok } from "../../core/result.ts";
import type { TechnicianParts } from "./parts.ts";
import { startSelfTest } from "./self-test.ts";

type Devices = Pick<
	Handlers<typeof technicianCalls>,
	"watch" | "reveal" | "trigger" | "selfTest" | "removeDevice"
>;

const done = ok({});

/** Watching, testing and removing the devices of the desk. */
export function deviceHandlers(parts: TechnicianParts): Devices {
	const { session } = parts;
	const isKnown = (deviceId: string) =>
		session.loaded.config.devices.some((each) => each.deviceId === deviceId);

	return {
		async watch({ deviceId }) {
			if (deviceId !== null && !isKnown(deviceId))
				return fail("device.unknown");
			session.watching =
				deviceId === null ? null : { deviceId, revealedFor: null };
			await parts.syncMonitors();
			parts.onChange();
			return done;
		},

		async reveal({ reason }) {
			const { watching, technician } = session;
			if (!watching || !technician) return fail("device.unknown");
			const why = reason?.trim() ?? null;
			if (why !== null) {
				if (why.length < 4) return fail("technician.reasonMissing");
				const written = await parts.store()?.appendEvent({
					kind: "revealed",
					atMs: parts.nowMs(),
					detail: {
						accountId: technician.accountId,
						deviceId: watching.deviceId,
						reason: why,
					},
				});
				// What the journal does not hold is not shown.
				if (!written) return fail("host.gone");
				if (!written.ok) return written;
			}
			session.watching = { ...watching, revealedFor: why };
			parts.onChange();
			return done;
		},

		async trigger({ deviceId, command }) {
			const reply = await parts.devices()?.trigger({ deviceId, command });
			return reply ?? fail("host.gone");
		},

		selfTest({ deviceId }) {
			if (deviceId !== null && !isKnown(deviceId))
				return fail("device.unknown");
			session.selfTest = deviceId === null ? null : startSelfTest(deviceId);
			parts.onChange();
			return done;
		},

		removeDevice({ deviceId }) {
			if (!isKnown(deviceId)) return fail("device.unknown");
			const { config } = session.loaded;
			const devices = config.devices.filter(
				(each) => each.deviceId !== deviceId,
			);
			return parts.applyConfig({ ...config, devices }, "removed");
		},
	};
}
