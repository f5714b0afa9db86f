import type { TechnicianParts } from "./parts.ts";

/** The device host ends a monitor by itself after so long. */
const limitMs = 600_000;

/**
 * Has the host watch what is watched or recorded, and nothing else. A monitor
 * that nobody ended ends after ten minutes, and the window then says so.
 */
export function monitorSync(
	parts: Pick<TechnicianParts, "session" | "devices" | "onChange">,
): () => Promise<void> {
	const { session } = parts;
	let watched = new Set<string>();
	let timer: NodeJS.Timeout | undefined;

	function forget(): void {
		session.watching = null;
		session.recording = null;
		watched = new Set();
		parts.onChange();
	}

	async function sync(): Promise<void> {
		const wanted = new Set(
			[session.watching?.deviceId, session.recording?.deviceId].filter(
				(deviceId) => deviceId !== undefined,
			),
		);
		clearTimeout(timer);
		if (wanted.size > 0) timer = setTimeout(forget, limitMs);
		const client = parts.devices();
		for (const deviceId of watched)
			if (!wanted.has(deviceId)) await client?.monitor({ deviceId, on: false });
		for (const deviceId of wanted)
			await client?.monitor({ deviceId, on: true });
		watched = wanted;
	}

	// One change after the other: screens that follow each other ask in one turn.
	let turn: Promise<void> = Promise.resolve();
	return () => {
		turn = turn.then(sync, sync);
		return turn;
	};
}
