import type { PastCrossing, VisaRecord } from "../../../core/checks/facts.ts";
import { addDays } from "../../../core/law/days.ts";
import type { RulePack } from "../../../core/law/pack.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { visa } from "./cases.ts";

/** The first page of the calendar of a history; its days are counted from it. */
export const epoch = "2023-01-01";
const day = (page: number) => addDays(epoch, page);

export const kinds = ["D", "C", "L", "FREE"] as const;
export type Kind = (typeof kinds)[number];

export interface PastVisit {
	/** Days between the departure before and this arrival; 0: the same day. */
	readonly gap: number;
	readonly length: number;
	readonly on: Kind;
	readonly isClosed: boolean;
}

export interface Extension {
	readonly days: number;
	readonly how: "arrival" | "from" | "none";
	readonly page: number;
}

/** What somebody did; the last visit is the one that ends. */
export interface History {
	readonly visits: readonly PastVisit[];
	readonly extensions: readonly Extension[];
	/** What was granted at the last arrival, in days from it. */
	readonly granted: number | null;
}

export const lawOfNobody = {
	daysOfD: 60,
	longestD: 150,
	daysOfC: 40,
	useByC: 700,
	daysOfL: 365,
	lastL: 400,
	days: 90,
	within: 180,
} as const;
const law = lawOfNobody;

const shipped = shippedPack("EUE");
const rule = {
	...shipped.visaRequired,
	entries: "multiple",
	useByDays: 90,
} as const;
const window = { days: law.within, maximumDays: law.days };

/** A law with every kind of stay that there is. */
export const pack: RulePack = {
	...shipped,
	visaIndices: [
		{
			...rule,
			index: "D",
			stayDays: law.daysOfD,
			longestStay: { stayDays: law.longestD },
		},
		{
			...rule,
			index: "C",
			stayDays: law.days,
			window,
			daysAcrossEntries: true,
			endsWithUseBy: true,
		},
		{
			...rule,
			index: "L",
			stayDays: law.daysOfL,
			outsideWindow: true,
			endsWithUseBy: true,
		},
	],
	visaFree: [
		{
			...rule,
			index: "FREE",
			nationalities: ["BWA"],
			stayDays: law.days,
			window,
		},
	],
};

export interface Told {
	readonly visas: VisaRecord[];
	readonly crossings: PastCrossing[];
	/** The page of each arrival, and of each departure or null. */
	readonly pages: readonly (readonly [number, number | null])[];
}

/** The records that a history leaves. */
export function toldOf({ visits, extensions, granted }: History): Told {
	const pages: [number, number | null][] = [];
	let free = 0;
	visits.forEach(({ gap, length, isClosed }, at) => {
		const from = free + gap;
		const isLast = at === visits.length - 1;
		pages.push([from, isClosed && !isLast ? from + length : null]);
		free = from + length;
	});
	const held = (index: Kind, parts: Partial<VisaRecord>) =>
		visa({
			visaNumber: `N${index}`,
			index,
			entries: "multiple",
			issuedOn: epoch,
			...parts,
		});
	return {
		pages,
		visas: [
			held("D", {
				extensions: extensions.map(({ days, how, page }) => ({
					days,
					...(how === "none" ? {} : { [how]: day(page) }),
				})),
			}),
			held("C", { stayDays: law.daysOfC, useBy: day(law.useByC) }),
			held("L", { useBy: day(law.lastL) }),
		],
		crossings: pages.flatMap(([from, to], at): PastCrossing[] => {
			const on = visits[at]?.on ?? "FREE";
			const isLast = at === pages.length - 1;
			return [
				{
					day: day(from),
					direction: "arrival",
					place: "FRA",
					...(on === "FREE" ? {} : { visaNumber: `N${on}` }),
					...(isLast && granted !== null
						? { permittedUntil: day(from + granted) }
						: {}),
				},
				...(to === null
					? []
					: [{ day: day(to), direction: "departure", place: "FRA" } as const]),
			];
		}),
	};
}

/** Whose each day before the last arrival was: the first visit that claims it keeps it. */
function owners(pages: Told["pages"]): Map<number, number> {
	const of = new Map<number, number>();
	const last = pages.at(-1)?.[0] ?? 0;
	pages.slice(0, -1).forEach(([from, to], visit) => {
		const next = pages[visit + 1]?.[0] ?? last;
		for (let page = from; page <= (to ?? next - 1) && page < last; page++) {
			if (!of.has(page)) of.set(page, visit);
		}
	});
	return of;
}

/** Turns page after page while one more day is allowed; null: not even the first. */
function walkInWindow(
	of: ReadonlyMap<number, number>,
	{ visits }: History,
	pages: Told["pages"],
	most: number,
	end: number,
): number | null {
	const arrival = pages.at(-1)?.[0] ?? 0;
	const firstL = pages.findIndex((_, at) => visits[at]?.on === "L");
	const sinceL = pages[firstL]?.[0] ?? Number.POSITIVE_INFINITY;
	const counts = (page: number) =>
		page >= arrival || (of.has(page) && (page < sinceL || page > law.lastL));
	let found: number | null = null;
	for (let page = arrival; page < arrival + most && page <= end; page++) {
		let present = 0;
		for (let back = page; back > page - law.within; back--) {
			if (counts(back)) present += 1;
		}
		if (present > law.days) break;
		found = page;
	}
	return found;
}

/** To which visit on the D visa an extension belongs; null: nobody can tell. */
function visitOf(
	{ how, page }: Extension,
	arrivals: readonly number[],
): number | null {
	if (how === "none") return arrivals.length === 1 ? 0 : null;
	let found = -1;
	arrivals.forEach((arrival, at) => {
		if (how === "arrival" ? arrival === page : arrival <= page) found = at;
	});
	return found;
}

/** The last allowed page of the last visit, and whether something unknown may move it. */
export function naiveEnd(history: History, { pages }: Told) {
	const { visits, extensions, granted } = history;
	const arrival = pages.at(-1)?.[0] ?? 0;
	const on = visits.at(-1)?.on ?? "FREE";
	const of = owners(pages);
	const counted = (): number => {
		switch (on) {
			case "D":
				return arrival + law.daysOfD - 1;
			case "L":
				return Math.max(
					arrival,
					Math.min(arrival + law.daysOfL - 1, law.lastL),
				);
			case "C": {
				const used = [...of.values()].filter(
					(visit) => visits[visit]?.on === "C",
				).length;
				const left = law.daysOfC - used;
				return walkInWindow(of, history, pages, left, law.useByC) ?? arrival;
			}
			case "FREE":
				return walkInWindow(of, history, pages, law.days, 100_000) ?? arrival;
		}
	};
	const base = counted();
	const given = granted === null ? base : arrival + granted;
	let last = Math.min(base, given);
	let mayBeLater = false;
	if (on === "D") {
		const arrivals = pages
			.filter((_, at) => visits[at]?.on === "D")
			.map(([from]) => from);
		const start = last;
		for (const extension of extensions) {
			const visit = visitOf(extension, arrivals);
			if (visit === null) mayBeLater = true;
			if (visit !== arrivals.length - 1) continue;
			const { how, days, page } = extension;
			last = how === "from" ? Math.max(last, page + days - 1) : last + days;
		}
		const cap = arrival + law.longestD - 1;
		last = last === start ? last : Math.max(start, Math.min(last, cap));
	}
	return { last: granted === null ? last : Math.max(last, given), mayBeLater };
}
