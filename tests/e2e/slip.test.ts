import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "playwright";
import { decodeQR } from "qr/decode.js";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { kioskLanguages } from "../../core/languages.ts";
import { root } from "../../scripts/setup/paths.mjs";
import { SimulatedPrinter } from "../../simulators/escpos-printer.ts";
import { type Paper, pngOf } from "../../simulators/paper.ts";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { until } from "../../simulators/until.ts";

const pictures = process.env.LINTAS_PICTURES
	? join(root, process.env.LINTAS_PICTURES)
	: join(root, "build", "screenshots");

function save(name: string, paper: Paper): void {
	mkdirSync(pictures, { recursive: true });
	writeFileSync(join(pictures, `slip-${name}.png`), pngOf(paper));
}

/** What a scanner reads from the paper; null: nothing. */
function readCode({ widthDots, rows }: Paper): string | null {
	const data = new Uint8Array(widthDots * rows.length * 4).fill(255);
	for (const [y, row] of rows.entries())
		for (let x = 0; x < widthDots; x += 1)
			if (((row[x >> 3] ?? 0) << (x & 7)) & 0x80)
				data.fill(0, (y * widthDots + x) * 4, (y * widthDots + x) * 4 + 3);
	try {
		return decodeQR({ width: widthDots, height: rows.length, data });
	} catch {
		return null;
	}
}

function blackOf({ rows }: Paper): number {
	return rows.reduce(
		(sum, row) =>
			sum +
			row.reduce(
				(dots, byte) => dots + byte.toString(2).replaceAll("0", "").length,
				0,
			),
		0,
	);
}

const patience = { timeout: 40_000, interval: 50 };

interface Facts {
	readonly language: string;
	readonly route?: "gate" | "counter";
	readonly caseNumber: string;
}

describe("slips", () => {
	const work = mkdtempSync(join(tmpdir(), "lintas-slip-"));
	const cable = new PseudoTerminal(join(work, "printer"));
	const printer = new SimulatedPrinter(cable.devicePath);
	const narrowFile = join(work, "narrow");
	let application: ElectronApplication;

	function print(facts: Facts, from: "printer" | "folder" = "printer") {
		return application.evaluate(
			(_electron, { facts, from }) =>
				Reflect.get(globalThis, "slips")[from].print(facts),
			{
				from,
				facts: {
					route: "counter",
					place: "12",
					travellers: 3,
					day: "2026-11-21",
					isDemo: true,
					...facts,
				},
			},
		);
	}
	const status = () =>
		application.evaluate(() =>
			Reflect.get(globalThis, "slips").printer.status(),
		);
	async function shows(wanted: string): Promise<void> {
		await vi.waitFor(async () => {
			expect(await status()).toBe(wanted);
		}, patience);
	}
	const last = (): Paper => {
		const piece = printer.pieces.at(-1);
		if (!piece) throw new Error("nothing was printed");
		return piece;
	};

	beforeAll(async () => {
		const folder = join(root, "build", "slip-test");
		await build({
			configFile: false,
			root,
			logLevel: "warn",
			ssr: { noExternal: true, external: ["electron"], target: "node" },
			build: {
				ssr: true,
				outDir: folder,
				emptyOutDir: true,
				minify: false,
				target: "node20",
				rolldownOptions: {
					input: { main: join(root, "tests", "e2e", "slip", "entry.ts") },
					output: { format: "es", entryFileNames: "[name].js" },
				},
			},
		});
		writeFileSync(
			join(folder, "package.json"),
			JSON.stringify({ name: "slip-test", type: "module", main: "main.js" }),
		);
		await cable.plug();
		printer.start();
		const args = [folder, "--force-device-scale-factor=1"];
		if (process.getuid?.() === 0) args.unshift("--no-sandbox");
		application = await _electron.launch({
			args: [...args, `--user-data-dir=${join(work, "profile")}`],
			cwd: root,
			env: {
				...(process.env as Record<string, string>),
				LINTAS_BUILD: join(root, "build", "app"),
				LINTAS_PRINTER: cable.hostPath,
				LINTAS_SLIPS: work,
				LINTAS_NARROW: narrowFile,
			},
		});
		await shows("ready");
	});
	afterAll(async () => {
		await application?.close();
		await printer.close();
		await cable.unplug();
		rmSync(work, { recursive: true, force: true });
	});

	test.each(kioskLanguages)(
		"in %s, and its code can be read",
		async (language) => {
			const caseNumber = `K1-${language.replace("-", "").slice(0, 2).toUpperCase()}7Q2`;
			const route =
				kioskLanguages.indexOf(language) % 2 === 0 ? "gate" : "counter";
			expect(await print({ language, route, caseNumber })).toBe("printed");
			const piece = last();
			save(language, piece);
			expect(piece.end).toBe("cut");
			expect(readCode(piece)).toBe(caseNumber);
			expect(piece.rows.length).toBeGreaterThan(700);
			expect(piece.rows.length).toBeLessThan(1400);
			expect(printer.garbage).toEqual([]);
			expect(printer.lostBytes).toBe(0);
		},
	);

	test("a second slip of one case says that it is a copy", async () => {
		const facts = { language: "en", caseNumber: "K1-C0PY1" };
		expect(await print(facts)).toBe("printed");
		const first = last();
		expect(await print(facts)).toBe("printed");
		save("copy", last());
		expect(last().rows.length).toBeGreaterThan(first.rows.length + 40);
		expect(blackOf(last())).toBeGreaterThan(blackOf(first));
	});

	test("the device host falls midway: the half is void, what follows is a copy", async () => {
		const before = printer.pieces.length;
		const done = print({ language: "en", caseNumber: "K1-FA11S" });
		await until("midway", () => printer.uncutRows > 60);
		await application.evaluate(() =>
			process.kill(Reflect.get(globalThis, "slips").hostPid(), "SIGKILL"),
		);
		expect(await done).toBe("printed");
		const pieces = printer.pieces.slice(before);
		expect(pieces.map(({ end }) => end)).toEqual(["cut", "cut"]);
		expect(readCode(last())).toBe("K1-FA11S");
		save("void", pieces[0] as Paper);
		save("after-fall", last());
	});

	test("what the monitor shows, and a slip that fails", async () => {
		printer.isPaperLow = true;
		await shows("paperLow");
		printer.isPaperLow = false;
		printer.isCoverOpen = true;
		await shows("paperOut");
		printer.isCoverOpen = false;
		await shows("ready");
		await cable.unplug();
		await shows("gone");
		expect(await print({ language: "en", caseNumber: "K1-G0NE1" })).toBe(
			"failed",
		);
	});

	test("without a printer it is kept as PDF, one page of 80 mm", async () => {
		const facts = { language: "ar", caseNumber: "K1-PDF01" };
		expect(await print(facts, "folder")).toBe("none");
		const pdf = readFileSync(join(work, "K1-PDF01.pdf"), "latin1");
		mkdirSync(pictures, { recursive: true });
		writeFileSync(join(pictures, "slip-ar.pdf"), pdf, "latin1");
		expect(pdf.slice(0, 5)).toBe("%PDF-");
		expect(pdf.length).toBeGreaterThan(5000);
		const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
		expect(Number(box?.[1])).toBeCloseTo((80 / 25.4) * 72, 0);
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
	});

	test("fits on paper of 58 mm", async () => {
		const rows = await application.evaluate(
			(_electron, facts) => Reflect.get(globalThis, "slips").narrow(facts),
			{
				language: "ta",
				route: "gate",
				place: "12",
				caseNumber: "K1-NARR0",
				travellers: 2,
				day: "2026-11-21",
				isDemo: true,
			},
		);
		const bits = readFileSync(narrowFile);
		const paper: Paper = {
			widthDots: 384,
			rows: Array.from({ length: rows }, (_, row) =>
				bits.subarray(row * 48, (row + 1) * 48),
			),
			end: "cut",
		};
		save("narrow", paper);
		expect(readCode(paper)).toBe("K1-NARR0");
	});
});
