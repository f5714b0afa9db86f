import type { Framing } from "../../contract/device-config.ts";
import type { DeviceProfile } from "../../contract/device-profile.ts";
import { CR, ETX, LF, STX } from "../framing/control.ts";
import type { Envelope } from "./envelope.ts";

type Settings = Readonly<Record<string, string | number | boolean>>;

/** A profile, and what a desk would set over its framing. */
export interface Variant {
	readonly profile: DeviceProfile;
	readonly framing: Settings;
}

const longestMark = 8;

function hexOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString("hex");
}

const sohOuVariants: readonly Settings[] = [0, 1, 2].flatMap((lengthBytes) =>
	[0, 1].flatMap((flagBytes) => [
		{ lengthBytes, flagBytes },
		...["afterSoh", "soh", "afterStx"].map((bccFrom) => ({
			lengthBytes,
			flagBytes,
			bcc: "xor",
			bccFrom,
		})),
	]),
);

function withoutDefaults(settings: Settings, framing: Framing): Settings {
	const own = framing as unknown as Settings;
	return Object.fromEntries(
		Object.entries(settings).filter(([name, value]) => own[name] !== value),
	);
}

/** Outer start and stop bytes around STX and ETX mean nothing between documents. */
function outerBytes({ before, after }: Envelope): Settings[] {
	const from = before.lastIndexOf(STX);
	const to = after.indexOf(ETX);
	if (from < 0 || to < 0) return [];
	const outer = [...before.slice(0, from), ...after.slice(to + 1)];
	const between = new Set([CR, LF, ...outer]);
	return outer.length > 0 && between.size <= 16
		? [{ between: hexOf(Uint8Array.from(between)) }]
		: [];
}

/** The last line may have an end of its own before the mark. */
function endMark(after: Uint8Array): Uint8Array {
	const from = after.findIndex((byte) => byte !== CR && byte !== LF);
	return after.slice(Math.max(0, from));
}

/** Marks of any kind, taken as they were seen. */
function ownMarks({ before, after }: Envelope): Settings[] {
	const end = endMark(after);
	const tooLong = before.length > longestMark || end.length > longestMark;
	if (tooLong || end.length === 0) return [];
	return [{ start: hexOf(before), end: hexOf(end) }];
}

function framingsOf(framing: Framing, seen: Envelope | null): Settings[] {
	switch (framing.kind) {
		case "sohOu":
			return [...sohOuVariants];
		case "delimited":
			return seen ? [{}, ...outerBytes(seen), ...ownMarks(seen)] : [{}];
		case "lengthPrefixed":
			return seen && seen.before.length >= 3
				? [{}, { documents: hexOf(seen.before.slice(-3, -2)) }]
				: [{}];
		case "ssi":
			return [{}, { typeInEachPacket: false }];
		default:
			return [{}];
	}
}

/** Every way in which the known profiles could frame what was seen. */
export function variantsOf(
	profiles: readonly DeviceProfile[],
	seen: Envelope | null,
): Variant[] {
	return profiles.flatMap((profile) => {
		const framings = framingsOf(profile.framing, seen).map((settings) =>
			withoutDefaults(settings, profile.framing),
		);
		const different = new Map(
			framings.map((framing) => [JSON.stringify(framing), framing]),
		);
		return [...different.values()].map((framing) => ({ profile, framing }));
	});
}
