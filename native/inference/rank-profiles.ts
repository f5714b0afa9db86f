import { Framing } from "../../contract/device-config.ts";
import type { ProfileMatch } from "../../contract/device-host.ts";
import type { DeviceProfile } from "../../contract/device-profile.ts";
import { readFrame } from "../decoding/read-frame.ts";
import { createFramer } from "../framing/create-framer.ts";
import { envelopeOf } from "./envelope.ts";
import { type Variant, variantsOf } from "./variants.ts";

const mostMatches = 8;

/** Hard boundaries first: a frame with marks is never joined to the next one. */
const firmness: Readonly<Record<Framing["kind"], number>> = {
	hidPos: 0,
	ssi: 1,
	sohOu: 2,
	lengthPrefixed: 3,
	delimited: 4,
	lines: 5,
	idleGap: 6,
	escPos: 7,
};

interface Scored extends ProfileMatch {
	readonly kind: Framing["kind"];
	readonly settings: number;
}

/** A capture is judged as it came: one document, then silence. */
function score(
	{ profile, framing }: Variant,
	captures: readonly (readonly Uint8Array[])[],
	text: string,
): Scored | null {
	const parsed = Framing.safeParse({ ...profile.framing, ...framing });
	if (!parsed.success) return null;
	let reads = 0;
	let noiseBytes = 0;
	for (const pieces of captures) {
		const framer = createFramer(parsed.data);
		const outputs = pieces.map((piece) => framer.push(piece, 0));
		outputs.push(framer.idle());
		const frames = outputs.flatMap((output) => output.frames);
		noiseBytes += outputs
			.flatMap((output) => output.noise)
			.reduce((sum, { bytes }) => sum + bytes, 0);
		const [only] = frames;
		if (frames.length === 1 && only && readFrame(only, profile).text === text)
			reads += 1;
	}
	return {
		profile: profile.id,
		framing: { ...framing },
		reads,
		noiseBytes,
		kind: parsed.data.kind,
		settings: Object.keys(framing).length,
	};
}

/**
 * Profiles that read a known text from captures of it, the likeliest first:
 * as many captures as possible, without noise, with firm boundaries, with few
 * settings. A capture is the pieces in which one scan arrived (HID: its
 * reports); `lines` is the text as a document has it. A variant that reads
 * nothing is left out; at most eight come back. Pure.
 */
export function rankProfiles(
	captures: readonly (readonly Uint8Array[])[],
	lines: readonly string[],
	profiles: readonly DeviceProfile[],
): ProfileMatch[] {
	const text = lines.join("\n");
	const whole = captures.map((pieces) =>
		Uint8Array.from(pieces.flatMap((piece) => [...piece])),
	);
	const envelopes = whole.map((capture) => envelopeOf(capture, lines));
	const seen = envelopes.find((envelope) => envelope !== null) ?? null;
	const scored = variantsOf(profiles, seen)
		.map((variant) => score(variant, captures, text))
		.filter((each) => each !== null)
		.filter(({ reads }) => reads > 0)
		.sort(
			(a, b) =>
				b.reads - a.reads ||
				a.noiseBytes - b.noiseBytes ||
				firmness[a.kind] - firmness[b.kind] ||
				a.settings - b.settings,
		);
	return scored
		.slice(0, mostMatches)
		.map(({ profile, framing, reads, noiseBytes }) => ({
			profile,
			framing,
			reads,
			noiseBytes,
		}));
}
