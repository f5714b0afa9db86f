import { createHash } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { demoFolder, root, toolEnvironment, toolNode } from "./paths.mjs";
import { run, step } from "./say.mjs";

const place = "CGK";
const timeZone = "Asia/Jakarta";
/** Demo sources are as old as their making; younger than this they still count as fresh. */
const freshMs = 12 * 3_600_000;

/** What a demonstration begins with. */
export const pristine = join(demoFolder, "pristine");
/** The data folders of `npm start`, without and with a kiosk. */
export const deskFolder = join(demoFolder, "desk");
export const kioskFolder = join(demoFolder, "kiosk");
export const readerLink = join(demoFolder, "passport-reader");
export const scannerLink = join(demoFolder, "bar-code-scanner");

export const demoFiles = {
	scenarios: join(pristine, "scenarios.json"),
	barCodes: join(pristine, "bar-codes.json"),
	stamp: join(pristine, "made.json"),
};

function today() {
	return new Intl.DateTimeFormat("en-CA", { timeZone }).format(Date.now());
}

function generatorDigest() {
	return createHash("sha256")
		.update(readFileSync(join(root, "build", "app.stamp")))
		.digest("hex");
}

function isFresh() {
	if (!existsSync(demoFiles.stamp)) return false;
	const made = JSON.parse(readFileSync(demoFiles.stamp, "utf8"));
	return (
		made.day === today() &&
		made.digest === generatorDigest() &&
		Date.now() - made.atMs < freshMs
	);
}

/** What the simulated scanner puts before and after a code. */
export const scannerFraming = { start: "1b02", end: "0304" };

/** The bytes of one scan: AIM identifier and content between the scanner's marks. */
export function scanBytes({ aim, hex }) {
	const data = Buffer.concat([
		Buffer.from(`]${aim}`, "latin1"),
		Buffer.from(hex, "hex"),
	]);
	return Buffer.concat([
		Buffer.from(scannerFraming.start, "hex"),
		data,
		Buffer.from(scannerFraming.end, "hex"),
	]);
}

/** What the demo desk is: a passport reader and a bar code scanner on pseudo-terminals. */
export function deskConfig(link = readerLink, scanner = scannerLink) {
	return {
		name: "12",
		place,
		direction: "arrival",
		timeZone,
		language: "en",
		devices: [
			{
				deviceId: "passport-reader",
				name: "Passport reader",
				profile: "generic-stx-etx",
				transport: { path: link },
			},
			{
				deviceId: "bar-code-scanner",
				name: "Bar code scanner",
				profile: "prefix-suffix-serial",
				transport: { path: scanner },
				framing: scannerFraming,
			},
		],
	};
}

/** The names of the reader and the scanner of a demo lane. */
export function laneDevices(laneId) {
	return {
		reader: `${laneId.toLowerCase()}-reader`,
		scanner: `${laneId.toLowerCase()}-scanner`,
	};
}

/** Where the simulated devices of a demo lane are. */
export function laneLinks(laneId) {
	const { reader, scanner } = laneDevices(laneId);
	return {
		reader: join(demoFolder, reader),
		scanner: join(demoFolder, scanner),
	};
}

/**
 * The demo desk with self-service lanes; `links` says where the devices of each
 * lane are: `{ K1: { reader, scanner } }`.
 */
export function lanesConfig(links, desk = deskConfig(), lane = {}) {
	const lanes = Object.entries(links);
	return {
		...desk,
		devices: [
			...desk.devices,
			...lanes.flatMap(([laneId, link]) => [
				{
					deviceId: laneDevices(laneId).reader,
					name: `Passport reader ${laneId}`,
					profile: "generic-stx-etx",
					transport: { path: link.reader },
				},
				{
					deviceId: laneDevices(laneId).scanner,
					name: `Bar code scanner ${laneId}`,
					profile: "prefix-suffix-serial",
					transport: { path: link.scanner },
					framing: scannerFraming,
				},
			]),
		],
		lanes: lanes.map(([laneId]) => ({
			laneId,
			name: `Kiosk ${laneId}`,
			devices: Object.values(laneDevices(laneId)),
			gate: "3",
			counter: desk.name,
			language: "en",
			...lane,
		})),
	};
}

/** The demo bundle, imported into an encrypted demo store: once a day. */
export function ensureDemo() {
	return withLock(async () => {
		if (!isFresh()) await makeDemo();
	});
}

async function makeDemo() {
	const work = join(demoFolder, "making");
	rmSync(work, { recursive: true, force: true });
	mkdirSync(work, { recursive: true });
	const atMs = Date.now();
	const day = today();
	const options = { cwd: root, env: toolEnvironment() };
	await step("demo data (200,000 synthetic visas)", () =>
		run(
			toolNode(),
			[
				"scripts/demo-data/main.ts",
				"--out",
				work,
				"--today",
				day,
				"--as-of-ms",
				String(atMs),
			],
			options,
		),
	);
	await step("demo bar codes (seals signed by a demonstration signer)", () =>
		run(
			toolNode(),
			["scripts/demo-data/bar-codes.ts", "--out", work, "--today", day],
			options,
		),
	);
	await step("demo store (import of the signed bundle)", () =>
		run(
			toolNode(),
			[
				"build/app/cli.js",
				"import",
				join(work, "demo.lbundle"),
				"--demo",
				"--data",
				work,
			],
			{ ...options, quiet: true },
		),
	);
	rmSync(join(work, "demo.lbundle"));
	writeFileSync(
		join(work, "made.json"),
		JSON.stringify({ day, atMs, digest: generatorDigest() }),
	);
	rmSync(pristine, { recursive: true, force: true });
	renameSync(work, pristine);
}

/** A configuration as it stands in `desk.json`. */
export function printConfig(config) {
	return JSON.stringify(config, null, "\t");
}

/** A desk folder as new; returns it. */
export function freshDesk(folder, config = deskConfig()) {
	rmSync(folder, { recursive: true, force: true });
	cpSync(pristine, folder, { recursive: true });
	writeFileSync(join(folder, "desk.json"), printConfig(config));
	return folder;
}
