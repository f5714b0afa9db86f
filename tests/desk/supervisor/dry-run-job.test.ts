import { expect, test } from "vitest";
import type { Client } from "../../../contract/define.ts";
import type { CrossingEntry, storeCalls } from "../../../contract/store.ts";
import type { RulePack } from "../../../core/law/pack.ts";
import { ok } from "../../../core/result.ts";
import { createDryRunJob } from "../../../desk/supervisor/dry-run-job.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { until } from "../../../simulators/until.ts";

const atMs = Date.parse("2026-01-15T08:00:00Z");
const stamp = { source: "Test", asOfMs: atMs };
const sources = {
	ban: stamp,
	visa: stamp,
	crossings: stamp,
	passports: stamp,
	interpol: stamp,
};
const check = { value: "clear", asOfMs: atMs } as const;

function crossing(index: number, nationality: string): CrossingEntry {
	return {
		crossingId: String(index).padStart(26, "0"),
		atMs,
		day: "2026-01-15",
		place: "CGK",
		desk: "A1",
		direction: "arrival",
		document: {
			format: "TD3",
			issuingState: nationality,
			documentNumber: `L${index}`,
			nationality,
			surname: "ERIKSSON",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
			sex: "F",
			dateOfExpiry: "2031-04-15",
		},
		verdict: "admit",
		outcome: "visaFree",
		because: ["test.rule"],
		checks: {
			ban: check,
			visa: check,
			crossings: check,
			passports: check,
			interpol: check,
		},
		permittedUntil: "2026-02-13",
		decision: "admit",
		officerId: "sari",
		rulePack: "test",
		rulePackDigest: "0".repeat(64),
	};
}

function storeWith(crossings: readonly CrossingEntry[]) {
	return {
		crossingsSince: async ({ after, limit }) => {
			const end = after + limit;
			return ok({
				crossings: crossings.slice(after, end),
				unreadable: 0,
				total: after === 0 ? crossings.length : null,
				next: end < crossings.length ? end : null,
			});
		},
		lookUp: async () =>
			ok({
				visas: [],
				bans: [],
				crossings: [],
				passports: [],
				interpol: [],
				answers: [],
				earlier: [],
				cut: [],
				sources,
			}),
	} satisfies Partial<Client<typeof storeCalls>> as unknown as Client<
		typeof storeCalls
	>;
}

const before = shippedPack("IDN");
const after = (effectiveFrom: string) => ({
	...before,
	effectiveFrom,
	visaFree: before.visaFree.map((rule) => ({
		...rule,
		nationalities: rule.nationalities.filter((state) => state !== "MYS"),
	})),
});

test("every page is judged under both packs, and what changes is listed without a name", async () => {
	const crossings = Array.from({ length: 501 }, (_, index) =>
		crossing(index, index % 5 === 0 ? "MYS" : "THA"),
	);
	const store = storeWith(crossings);
	const seen = new Set<number>();
	const job = createDryRunJob(
		() => store,
		() => seen.add(job.view()?.done ?? -1),
	);
	job.start("x", before, after("2026-01-20"), "2026-01-20");
	await until("done", () => job.view()?.state === "done");
	expect(job.view()).toMatchObject({
		done: 501,
		total: 501,
		changed: 101,
		skipped: 0,
		since: "2025-12-21",
		shiftDays: 30,
	});
	expect([...seen]).toEqual(expect.arrayContaining([100, 200, 300, 400, 500]));
	expect(job.changes(0)).toHaveLength(101);
	expect(job.changes(100)).toHaveLength(1);
	expect(JSON.stringify(job.changes(0))).not.toMatch(/ERIKSSON|"L0"/);
	expect(job.changes(0)[0]).toMatchObject({
		nationality: "MYS",
		before: { verdict: "admit", outcome: "visaFree" },
		after: { verdict: "refer" },
	});
});

test("a pack of the past judges each crossing on its own day", async () => {
	const job = createDryRunJob(
		() => storeWith([crossing(1, "MYS")]),
		() => {},
	);
	job.start("x", before, after("2025-01-01"), "2026-01-20");
	await until("done", () => job.view()?.state === "done");
	expect(job.view()).toMatchObject({ shiftDays: 0, changed: 1 });
	expect(job.changes(0)[0]?.before.permittedUntil).toBe("2026-02-13");
});

/** The changes that a run finds between two packs. */
async function changesOf(
	old: RulePack,
	fresh: RulePack,
	crossings: readonly CrossingEntry[],
) {
	const job = createDryRunJob(
		() => storeWith(crossings),
		() => {},
	);
	job.start("x", old, fresh, "2026-01-20");
	await until("done", () => job.view()?.state === "done");
	return job.changes(0);
}

test("each side is judged by its own ages of sources", async () => {
	const aged = crossing(1, "MYS");
	const checks = {
		...aged.checks,
		ban: { value: "unknown", asOfMs: atMs - 100 * 3_600_000 } as const,
	};
	const patient = {
		...before,
		maximumAgeHours: { ...before.maximumAgeHours, ban: 8760 },
	};
	const crossings = [{ ...aged, checks }];
	expect(await changesOf(before, patient, crossings)).toMatchObject([
		{ before: { verdict: "refer" }, after: { verdict: "admit" } },
	]);
	expect(await changesOf(patient, before, crossings)).toMatchObject([
		{ before: { verdict: "admit" }, after: { verdict: "refer" } },
	]);
	expect(await changesOf(patient, patient, crossings)).toEqual([]);
});

test("each side counts the days of its own time zone", async () => {
	// Half past midnight in Jakarta, still the day before in Berlin.
	const late = {
		...crossing(1, "MYS"),
		atMs: Date.parse("2026-01-15T17:30:00Z"),
		day: "2026-01-16",
	};
	const berlin = {
		...before,
		timeZones: { ...before.timeZones, CGK: "Europe/Berlin" },
	};
	const { CGK: _, ...others } = before.timeZones;
	const silent = { ...before, timeZones: others };
	expect(await changesOf(before, berlin, [late])).toMatchObject([
		{
			before: { permittedUntil: "2026-02-14" },
			after: { permittedUntil: "2026-02-13" },
		},
	]);
	expect(await changesOf(before, silent, [late])).toEqual([]);
});

test("a store that is away fails the run with its code", async () => {
	const job = createDryRunJob(
		() => null,
		() => {},
	);
	job.start("x", before, after("2026-01-20"), "2026-01-20");
	await until("failed", () => job.view()?.state === "failed");
	expect(job.view()?.code).toBe("host.gone");
});

test("a run that was stopped goes no further", async () => {
	const store = storeWith(
		Array.from({ length: 2000 }, (_, index) => crossing(index, "THA")),
	);
	const job = createDryRunJob(
		() => store,
		() => {
			if (job.view()?.done === 100) job.stop();
		},
	);
	job.start("x", before, after("2026-01-20"), "2026-01-20");
	await until("stopped", () => job.view()?.state === "stopped");
	await new Promise((resolve) => setImmediate(resolve));
	expect(job.view()).toMatchObject({ state: "stopped", done: 100 });
});
