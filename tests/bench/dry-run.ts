/**
 * The dry run of a new pack over a month's crossings, through the supervisor's
 * window: how long, how responsive window and cancel stay. One JSON line.
 *
 * node tests/bench/dry-run.ts [--json] [--crossings 100000]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CrossingEntry } from "../../contract/store.ts";
import { addDays } from "../../core/law/days.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { demoKey } from "../../desk/keys/store-key.ts";
import { connect } from "../../store/connect.ts";
import { openJournal } from "../../store/journal/append.ts";
import { crossingRecorder } from "../../store/record-crossing.ts";
import { readSections } from "../../store/sections.ts";
import { packFiles, trustTestSigner } from "../desk/at-work/signed-packs.ts";
import { TestDesk } from "../e2e/desk.ts";

const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		crossings: { type: "string", default: "100000" },
	},
});
const count = Number(values.crossings);
const today = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Jakarta",
}).format(Date.now());
const nationalities = ["MYS", "SGP", "AUS", "GBR", "IDN", "THA", "JPN", "DEU"];
const checks = ["ban", "visa", "crossings", "passports", "interpol"];

interface VisaHolder {
	documentNumber: string;
	issuingState: string;
	nationality: string;
	surname: string;
	givenNames: string;
	dateOfBirth: string;
	sex: string;
}

function entryOf(index: number, holders: readonly VisaHolder[]): CrossingEntry {
	// Every second traveller is one of whom the store knows a visa.
	const known = index % 2 === 0 ? holders[index % holders.length] : undefined;
	const nationality = nationalities[index % nationalities.length] ?? "UTO";
	const atMs = Date.now() - (index % 29) * 86_400_000;
	return {
		crossingId: String(index).padStart(26, "0"),
		atMs,
		day: addDays(today, -(index % 29)),
		place: "CGK",
		desk: "12",
		direction: "arrival",
		document: {
			format: "TD3",
			issuingState: known?.issuingState ?? nationality,
			documentNumber: known?.documentNumber ?? `B${index}`,
			nationality: known?.nationality ?? nationality,
			surname: known?.surname ?? "SPECIMEN",
			givenNames: known?.givenNames ?? `TRAVELLER ${index}`,
			dateOfBirth: known?.dateOfBirth ?? "1990-01-01",
			sex: known?.sex ?? "F",
			dateOfExpiry: "2034-04-15",
		},
		verdict: "admit",
		outcome: "visaFree",
		because: ["bench"],
		checks: Object.fromEntries(
			checks.map((check) => [check, { value: "clear", asOfMs: atMs }]),
		),
		permittedUntil: null,
		decision: "admit",
		officerId: "sari",
		rulePack: "bench",
		rulePackDigest: "0".repeat(64),
	};
}

/** A month of crossings in the desk's own journal, in one transaction. */
function fill(folder: string): void {
	const files = dataFiles(folder);
	const key = demoKey(files.key);
	if (!key.ok) throw new Error(key.error.code);
	const db = connect(files.store, { keyHex: key.value });
	try {
		const visas = readSections(db).find(({ section }) => section === "visas");
		const holders = db
			.prepare<[], { payload?: string } & VisaHolder>(
				`SELECT * FROM "${visas?.tableName}" LIMIT 50000`,
			)
			.all();
		const record = crossingRecorder(db, openJournal(db));
		db.transaction(() => {
			for (let index = 0; index < count; index++)
				record(entryOf(index, holders));
		}).immediate();
	} finally {
		db.close();
	}
}

const desk = new TestDesk(trustTestSigner);
try {
	fill(desk.folder);
	const later = addDays(today, 20);
	const files = packFiles(join(desk.folder, ".."), today, later);
	await desk.launch({ width: 1280, height: 800 }, ["--supervisor"]);
	await desk.signIn("dewi");
	const { window } = desk;
	await desk.application.evaluate(({ dialog }, chosen) => {
		dialog.showOpenDialog = async () => ({
			canceled: false,
			filePaths: [chosen],
		});
	}, files.good);
	await window.getByRole("button", { name: "Open a new pack …" }).click();
	await window.getByRole("tab", { name: "Dry run", exact: true }).click();

	/** The longest time for which the page drew nothing, and what it answered when pressed. */
	const watch = () =>
		window.evaluate(() => {
			const seen = { longestMs: 0, last: performance.now(), frames: 0 };
			Reflect.set(window, "seen", seen);
			const look = (now: number) => {
				seen.longestMs = Math.max(seen.longestMs, now - seen.last);
				seen.last = now;
				seen.frames += 1;
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
	const seen = () =>
		window.evaluate(() => {
			const { longestMs, frames } = Reflect.get(window, "seen");
			return { longestMs: Math.round(longestMs), frames };
		});
	const done = () =>
		window.evaluate(async () => {
			const { value } = await Reflect.get(window, "lintas").view({});
			return value.dryRun;
		});

	await watch();
	// Cancelled under way first, then to the end.
	await window
		.getByRole("button", { name: /dry run/i })
		.first()
		.click();
	await window.waitForTimeout(1500);
	const pressedAtMs = performance.now();
	await window.getByRole("button", { name: "Stop" }).click();
	await window.getByText(/Stopped/).waitFor();
	const cancelMs = performance.now() - pressedAtMs;
	const cancelled = await done();

	const startedAtMs = performance.now();
	await window.getByRole("button", { name: /again/i }).click();
	const answersMs: number[] = [];
	let state = "running";
	while (state === "running") {
		const askedAtMs = performance.now();
		state = (await done()).state;
		answersMs.push(performance.now() - askedAtMs);
		await window.waitForTimeout(100);
	}
	const elapsedMs = performance.now() - startedAtMs;
	const result = await done();
	answersMs.sort((a, b) => a - b);
	process.stdout.write(
		`${JSON.stringify({
			crossings: count,
			elapsedMs: Math.round(elapsedMs),
			perSecond: Math.round((result.done / elapsedMs) * 1000),
			done: result.done,
			changed: result.changed,
			skipped: result.skipped,
			state: result.state,
			cancelMs: Math.round(cancelMs),
			cancelledAt: cancelled.done,
			answerP50Ms: Math.round(answersMs[answersMs.length >> 1] ?? 0),
			answerMaxMs: Math.round(answersMs.at(-1) ?? 0),
			page: await seen(),
		})}\n`,
	);
} finally {
	await desk.dispose();
}
