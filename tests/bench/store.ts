/**
 * The store at work: import, look-up against a plain copy of the same schema in
 * the same run, durable journal rows and their verification. One JSON line.
 *
 * node tests/bench/store.ts [--json] [--visas 200000] [--rounds 6]
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import type { TravellerKey } from "../../core/checks/facts.ts";
import { importBundle } from "../../store/bundle/import-bundle.ts";
import { configure, connect } from "../../store/connect.ts";
import { openJournal } from "../../store/journal/append.ts";
import { verifyJournal } from "../../store/journal/verify.ts";
import { migrate } from "../../store/migrate.ts";
import { lookUp } from "../../store/queries/look-up.ts";
import { crossingRecorder } from "../../store/record-crossing.ts";

const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		visas: { type: "string", default: "200000" },
		rounds: { type: "string", default: "6" },
	},
});
const today = "2026-01-15";
const asOfMs = Date.parse("2026-01-15T00:00:00Z");
const lookUpsPerRound = 3000;
const folder = mkdtempSync(join(tmpdir(), "lintas-bench-"));

const sorted = (numbers: readonly number[]) =>
	[...numbers].sort((a, b) => a - b);
const quantile = (numbers: readonly number[], part: number) =>
	sorted(numbers)[Math.floor((numbers.length - 1) * part)] ?? Number.NaN;

function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function load(db: Database.Database) {
	migrate(db);
	const before = cpuMs();
	const reply = importBundle(db, {
		path: join(folder, "demo.lbundle"),
		trustedSigners: JSON.parse(
			readFileSync(join(folder, "signers.json"), "utf8"),
		),
		atMs: asOfMs,
	});
	if (!reply.ok) throw new Error(reply.error.code);
	const rows = reply.value.sections.reduce((sum, { rows }) => sum + rows, 0);
	return {
		rows,
		elapsedMs: reply.value.elapsedMs,
		cpuMs: cpuMs() - before,
	};
}

/** Every nth visa holder of the bundle, as the passport would ask for them. */
function keysOf(count: number): TravellerKey[] {
	const lines = readFileSync(join(folder, "demo.lbundle"), "utf8").split("\n");
	const visas = lines.slice(2, 2 + Number(values.visas));
	return Array.from({ length: count }, () => {
		const line = visas[Math.floor(Math.random() * visas.length)] ?? "";
		const visa = JSON.parse(line) as TravellerKey;
		return {
			issuingState: visa.issuingState,
			documentNumber: visa.documentNumber,
			surname: visa.surname,
			givenNames: visa.givenNames,
			dateOfBirth: visa.dateOfBirth,
		};
	});
}

function crossingAt(index: number, key: TravellerKey) {
	return {
		crossingId: String(index).padStart(26, "0"),
		atMs: asOfMs + index,
		day: today,
		place: "CGK",
		desk: "bench",
		direction: "arrival" as const,
		document: {
			format: "TD3",
			...key,
			nationality: key.issuingState,
			sex: "F",
			dateOfExpiry: "2030-01-01",
		},
		verdict: "admit" as const,
		outcome: "visaValid",
		because: ["bench.rule"],
		checks: { ban: { value: "clear" as const, asOfMs } },
		permittedUntil: "2026-02-13",
		decision: "admit" as const,
		officerId: "bench",
		rulePack: "bench",
		rulePackDigest: "0".repeat(64),
	};
}

try {
	execFileSync(
		process.execPath,
		[
			join(import.meta.dirname, "../../scripts/demo-data/main.ts"),
			...["--out", folder, "--today", today, "--as-of-ms", String(asOfMs)],
			...["--visas", values.visas],
		],
		{ stdio: "ignore" },
	);
	const plain = new Database(join(folder, "plain.db"));
	configure(plain);
	const encrypted = connect(join(folder, "encrypted.db"), {
		keyHex: randomBytes(32).toString("hex"),
	});
	const plainLoad = load(plain);
	const encryptedLoad = load(encrypted);

	const keys = keysOf(lookUpsPerRound);
	const find = {
		plain: lookUp(plain, () => today),
		encrypted: lookUp(encrypted, () => today),
	};
	const tookUs: Record<keyof typeof find, number[]> = {
		plain: [],
		encrypted: [],
	};
	const cpuUs: Record<keyof typeof find, number[]> = {
		plain: [],
		encrypted: [],
	};
	for (let round = -1; round < Number(values.rounds); round++) {
		const order = ["plain", "encrypted"] as const;
		for (const name of round % 2 === 0 ? order : [...order].reverse()) {
			const cpu = process.cpuUsage();
			for (const key of keys) {
				const startMs = performance.now();
				const facts = find[name](key);
				const us = (performance.now() - startMs) * 1000;
				if (facts.visas.length === 0) throw new Error("visa not found");
				// The first round warms both.
				if (round >= 0) tookUs[name].push(us);
			}
			const { user, system } = process.cpuUsage(cpu);
			if (round >= 0) cpuUs[name].push((user + system) / keys.length);
		}
	}

	const record = crossingRecorder(encrypted, openJournal(encrypted));
	const appendMs = keys.slice(0, 1000).map((key, index) => {
		const startMs = performance.now();
		record(crossingAt(index, key));
		return performance.now() - startMs;
	});
	const insertMany = encrypted.transaction(() => {
		for (let index = 1000; index < 100_000; index++)
			record(crossingAt(index, keys[index % keys.length] as TravellerKey));
	});
	const batchMs = performance.now();
	insertMany();
	const batched = performance.now() - batchMs;
	const verifyStartMs = performance.now();
	const verifyBefore = cpuMs();
	let rows = 0;
	for (const walk = verifyJournal(encrypted); ; ) {
		const step = walk.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(step.value.code);
		rows = step.value.rows;
		break;
	}
	const verifyMs = performance.now() - verifyStartMs;

	const verifyCpuMs = cpuMs() - verifyBefore;

	const perSecond = (count: number, ms: number) =>
		Math.round((count / ms) * 1000);
	const round2 = (value: number) => Math.round(value * 100) / 100;
	const result = {
		bench: "store",
		rows: encryptedLoad.rows,
		importRowsPerSecond: perSecond(encryptedLoad.rows, encryptedLoad.elapsedMs),
		plainImportRowsPerSecond: perSecond(plainLoad.rows, plainLoad.elapsedMs),
		lookupP50Us: round2(quantile(tookUs.encrypted, 0.5)),
		lookupP99Us: round2(quantile(tookUs.encrypted, 0.99)),
		plainP50Us: round2(quantile(tookUs.plain, 0.5)),
		/** Medians of the rounds' CPU time. */
		ratio: round2(quantile(cpuUs.encrypted, 0.5) / quantile(cpuUs.plain, 0.5)),
		journalAppendP99Ms: round2(quantile(appendMs, 0.99)),
		journalBatchRowsPerSecond: perSecond(99_000, batched),
		journalVerifyRowsPerSecond: perSecond(rows, verifyMs),
		/** The same by CPU time: what a machine shared with others cannot spoil. */
		importRowsPerCpuSecond: perSecond(encryptedLoad.rows, encryptedLoad.cpuMs),
		plainImportRowsPerCpuSecond: perSecond(plainLoad.rows, plainLoad.cpuMs),
		journalVerifyRowsPerCpuSecond: perSecond(rows, verifyCpuMs),
	};
	plain.close();
	encrypted.close();
	process.stdout.write(
		values.json
			? `${JSON.stringify(result)}\n`
			: `${Object.entries(result)
					.map(([name, value]) => `${name.padEnd(28)} ${value}`)
					.join("\n")}\n`,
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
