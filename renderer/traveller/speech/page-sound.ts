import type { TravellerApi } from "../api.ts";
import { gainOf, loudness, onLoudness } from "./loudness.ts";
import { findOutput, type Output } from "./output.ts";
import { createPlayer } from "./player.ts";

/** Put there by the traveller's preload; asked for only where something sounds. */
const lintas = (): TravellerApi => Reflect.get(window, "lintas");

export const player = createPlayer(gainOf(loudness()));
onLoudness(() => player.setGain(gainOf(loudness())));

let configured: Promise<{ readonly output: string | null } | null> | undefined;

/** What the lane's set-up says; it does not change while the page stands. */
function laneOutput() {
	configured ??= lintas()
		.sound({})
		.then((reply) => (reply.ok ? reply.value : null));
	return configured;
}

/** Where sound can go now: a headset is plugged in and out. */
export async function outputNow(): Promise<Output> {
	const known = await laneOutput();
	// Unknown is as good as absent: nothing is said aloud by mistake.
	if (known === null) return { kind: "absent" };
	if (known.output === null) return { kind: "open" };
	const devices = await navigator.mediaDevices.enumerateDevices();
	return findOutput(devices, known.output);
}

export async function clipOf(
	language: Parameters<TravellerApi["speak"]>[0]["language"],
	text: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		const reply = await lintas().speak({ language, text });
		return reply.ok ? reply.value.wave : null;
	} catch {
		return null;
	}
}
