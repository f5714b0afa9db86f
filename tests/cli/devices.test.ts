import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { testCardLines } from "../../core/test-card/test-card.ts";
import { dataFiles } from "../../desk/data-files.ts";
import {
	addEntry,
	newCapture,
	printCapture,
} from "../../desk/technician/recorder.ts";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader } from "../../simulators/reader.ts";
import { entry, lintas, temporaryFolder } from "./run-cli.ts";

const card = `\x02${testCardLines.join("\r")}\r\x03`;
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

const device = (deviceId: string, path: string) => ({
	deviceId,
	name: deviceId,
	profile: "generic-stx-etx",
	transport: { path },
});

async function deskWithReader() {
	const folder = temporaryFolder();
	const cable = new PseudoTerminal(join(folder, "reader"));
	await cable.plug();
	onTestFinished(() => cable.unplug());
	const desk = dataFiles(folder).desk;
	const write = (...devices: object[]) =>
		writeFileSync(desk, JSON.stringify({ devices }));
	write(device("reader", cable.hostPath));
	const reader = new SimulatedReader(cable.devicePath);
	return { folder, cable, reader, write };
}

/** Scans as soon as the port is open, so often as told. */
function whenReady(
	folder: string,
	words: readonly string[],
	scan: () => Promise<unknown>,
) {
	const child = spawn(process.execPath, [entry, ...words, "--data", folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let text = "";
	let isScanned = false;
	child.stdout.setEncoding("utf8").on("data", (piece) => {
		text += piece;
		if (isScanned || !text.includes('"ready"')) return;
		isScanned = true;
		void scan();
	});
	return new Promise<{ code: number | null; lines: Record<string, unknown>[] }>(
		(settle) =>
			child.on("close", (code) =>
				settle({
					code,
					lines: text
						.split("\n")
						.filter((line) => line !== "")
						.map((line) => JSON.parse(line)),
				}),
			),
	);
}

describe("lintas devices", () => {
	test("list: what is set up, and what is wrong with it", async () => {
		const { folder, cable, write } = await deskWithReader();
		write(device("reader", cable.hostPath), {
			...device("odd", "COM9"),
			profile: "no-such",
		});
		const ran = await lintas(["devices", "list", "--data", folder]);
		expect(ran.code).toBe(1);
		expect(ran.lines.filter(({ kind }) => kind === "setUp")).toMatchObject([
			{ deviceId: "reader", transport: { path: cable.hostPath } },
			{ deviceId: "odd", code: "profile.unknown" },
		]);
	});

	test("selftest: three reads of the card pass, another document fails", async () => {
		const { folder, reader } = await deskWithReader();
		const words = ["devices", "selftest", "--seconds", "20"];
		const good = await whenReady(folder, words, async () => {
			for (const _ of [1, 2, 3]) await reader.raw(latin1(card));
		});
		expect(good.code).toBe(0);
		expect(good.lines.at(-1)).toMatchObject({
			kind: "result",
			state: "passed",
		});
		const bad = await whenReady(folder, words, async () => {
			for (const text of [card, card.replace("ANNA", "EMMA"), card])
				await reader.raw(latin1(text));
		});
		expect(bad.code).toBe(1);
		expect(bad.lines.at(-1)).toMatchObject({ state: "failed" });
		expect(JSON.stringify(bad.lines)).not.toContain("EMMA");
	});

	test("selftest without a card ends and says so", async () => {
		const { folder } = await deskWithReader();
		const ran = await lintas([
			"devices",
			"selftest",
			"--seconds",
			"0.5",
			"--data",
			folder,
		]);
		expect(ran.code).toBe(1);
		expect(ran.lines.at(-1)).toMatchObject({ code: "selftest.noCard" });
	});

	test("monitor: bytes with marks, masked", async () => {
		const { folder, reader } = await deskWithReader();
		const ran = await whenReady(
			folder,
			["devices", "monitor", "reader", "--seconds", "2"],
			() => reader.raw(latin1(card)),
		);
		expect(ran.code).toBe(0);
		const kinds = ran.lines.map(({ kind }) => kind);
		expect(kinds).toContain("in");
		expect(kinds.at(-1) === "link" || kinds.includes("frame")).toBe(true);
		expect(JSON.stringify(ran.lines)).not.toContain("ERIK");
		expect(JSON.stringify(ran.lines)).not.toContain("4552494b");
	});

	test("replay: a capture through a profile, by its shape", async () => {
		const folder = temporaryFolder();
		const bytes = Buffer.from(`${card}\x02SECRET\r\x03`, "latin1");
		const capture = addEntry(newCapture("generic-stx-etx", "serial"), {
			kind: "in",
			afterMs: 0,
			hex: bytes.toString("hex"),
			bytes: bytes.length,
		});
		const file = join(folder, "one.lcapture");
		writeFileSync(file, printCapture(capture));
		const ran = await lintas(["devices", "replay", file]);
		expect(ran.code).toBe(0);
		expect(ran.lines).toEqual([
			{ kind: "frame", bytes: 90, text: testCardLines.join("\n"), aim: null },
			{ kind: "frame", bytes: 7, text: "••••••", aim: null },
		]);
		const other = await lintas([
			"devices",
			"replay",
			file,
			"--profile",
			"soh-ou",
		]);
		expect(other.code).toBe(1);
		expect(other.lines[0]).toMatchObject({ kind: "noise" });
		writeFileSync(file, "{}");
		expect((await lintas(["devices", "replay", file])).code).toBe(2);
	});

	test("an unknown device is named with those there are", async () => {
		const { folder } = await deskWithReader();
		const ran = await lintas(["devices", "monitor", "none", "--data", folder]);
		expect(ran).toMatchObject({ code: 2, lines: [] });
		expect(ran.stderr).toContain("reader");
	});
});
