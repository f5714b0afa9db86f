export type Language = "id" | "en";

const locales: Record<Language, string> = { id: "id-ID", en: "en-GB" };

export function localeOf(language: string): string {
	return language === "en" ? locales.en : locales.id;
}

type Shape = "day" | "time" | "dayAndTime";

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
	day: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
	time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
	dayAndTime: {
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	},
};

/** Making a format costs more than all else that a lamp shows. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(shape: Shape, language: string): Intl.DateTimeFormat {
	const key = `${language} ${shape}`;
	const known = made.get(key);
	if (known) return known;
	const format = new Intl.DateTimeFormat(localeOf(language), shapes[shape]);
	made.set(key, format);
	return format;
}

/**
 * `2023-12-17` as `17 Des 2023` or `17 Dec 2023`. Read and written in UTC, so
 * that no time zone moves a day. Anything else comes back as it is.
 */
export function formatDay(day: string, language: string): string {
	const atMs = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(atMs) ? day : formatOf("day", language).format(atMs);
}

/** Clock time at the desk; with the day before it when that is not today. */
export function formatTime(
	atMs: number,
	nowMs: number,
	language: string,
): string {
	const sameDay =
		new Date(atMs).toDateString() === new Date(nowMs).toDateString();
	return formatOf(sameDay ? "time" : "dayAndTime", language).format(atMs);
}

/** Day and clock time at the desk. */
export function formatMoment(atMs: number, language: string): string {
	return formatOf("dayAndTime", language).format(atMs);
}

export interface Age {
	readonly unit: "minutes" | "hours" | "days";
	readonly count: number;
}

/** Whole units of an age; null under a minute, also for a clock that is ahead. */
export function ageOf(atMs: number, nowMs: number): Age | null {
	const minutes = Math.floor((nowMs - atMs) / 60_000);
	if (minutes < 1) return null;
	if (minutes < 60) return { unit: "minutes", count: minutes };
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return { unit: "hours", count: hours };
	return { unit: "days", count: Math.floor(hours / 24) };
}
