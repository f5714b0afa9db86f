/**
 * The real device host against many documents: five pseudo-terminals and two
 * emulated HID scanners send at once, in random splits, with noise, damaged and
 * cut documents, and are unplugged 200 times. A document is complete when its
 * every byte was sent before an unplug; before each unplug the host is given
 * time to read what is complete. One JSON line; the seed replays a run.
 *
 * node tests/bench/devices.ts [--json] [--documents 11000] [--unplugs 200] [--seed 1]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { HidTestbed } from "../../simulators/hid-testbed.ts";
import { seededRandom } from "../../simulators/random.ts";
import { until } from "../../simulators/until.ts";
import { HostChild } from "../native/host-child.ts";
import { type Cable, HidCable, SerialCable } from "./devices/cables.ts";
import { contentOf, type Family, families } from "./devices/families.ts";
import { Ledger } from "./devices/ledger.ts";

const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		documents: { type: "string", default: "11000" },
		unplugs: { type: "string", default: "200" },
		seed: { type: "string", default: String(Date.now() % 1_000_000) },
	},
});
const folder = mkdtempSync(join(tmpdir(), "lintas-bench-"));
const bed = await HidTestbed.start();
const host = new HostChild(bed.environment);
const wallMs = () => performance.timeOrigin + performance.now();

interface Device {
	readonly deviceId: string;
	readonly family: Family;
	readonly cable: Cable;
	readonly ledger: Ledger;
	readonly random: () => number;
}

function device(deviceId: string, kind: string, cable: Cable): Device {
	const family = families[kind];
	if (!family) throw new Error(kind);
	const seed = Number(values.seed) + deviceId.charCodeAt(0);
	return {
		deviceId,
		family,
		cable,
		ledger: new Ledger(),
		random: seededRandom(seed),
	};
}

const serial = (deviceId: string, kind: string) =>
	device(deviceId, kind, new SerialCable(join(folder, deviceId)));
const devices = [
	serial("a", "lines"),
	serial("b", "stxEtx"),
	serial("c", "sohOu"),
	serial("d", "lengthPrefixed"),
	serial("e", "ssi"),
	device("f", "hidPos", new HidCable(bed, "F")),
	device("g", "hidPos", new HidCable(bed, "G")),
];
const byId = new Map(devices.map((each) => [each.deviceId, each]));

const opens = new Map<string, number>();
host.onNotice = {
	frame: ({ deviceId, text, bytes }) => {
		const { family, ledger } = byId.get(deviceId) as Device;
		const content = family.isBinary
			? Buffer.from(bytes, "base64").toString("latin1")
			: text;
		const mark = new RegExp(`${deviceId.toUpperCase()}[0-9]{6}`, "g");
		ledger.frame(content, wallMs(), mark);
	},
	opened: ({ deviceId }) => opens.set(deviceId, (opens.get(deviceId) ?? 0) + 1),
};

/** A busy machine may hand the next bytes on late, and the gap looks shorter. */
const silence = ({ gapMs }: Family) => pause(gapMs + 400);

const rssMb = () => {
	const status = readFileSync(`/proc/${host.child.pid}/status`, "utf8");
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

const counts = { sent: 0, cut: 0, damaged: 0, unplugs: 0, noiseRuns: 0 };

async function allRead({ ledger }: Device): Promise<void> {
	await until("documents read", () => ledger.lost === 0, 4000).catch(() => {});
}

async function replug(device: Device): Promise<void> {
	const { deviceId, cable } = device;
	const before = opens.get(deviceId) ?? 0;
	await cable.unplug();
	counts.unplugs += 1;
	await cable.plug();
	await until("reopened", () => (opens.get(deviceId) ?? 0) > before, 20_000);
}

/** A prefix of the wire: whole reports, or any number of bytes. */
function cutShort(pieces: readonly Uint8Array[], { family, random }: Device) {
	if (family.profile.startsWith("hid"))
		return pieces.slice(0, Math.floor(random() * pieces.length));
	const bytes = Buffer.concat(pieces);
	return [bytes.subarray(0, Math.floor(random() * (bytes.length - 3)))];
}

/** One character of the content becomes another. */
function damage(content: string, random: () => number): string {
	const places = [...content].flatMap((char, at) =>
		char === "\n" ? [] : [at],
	);
	const at = places[Math.floor(random() * places.length)] ?? 0;
	const other = content[at] === "X" ? "Y" : "X";
	return content.slice(0, at) + other + content.slice(at + 1);
}

async function sendDamaged(device: Device, content: string): Promise<void> {
	const { family, cable, ledger, random } = device;
	counts.damaged += 1;
	if (family.isChecked) {
		const pieces = family
			.wire(content, random)
			.map((piece) => Uint8Array.from(piece));
		const piece = pieces[0] as Uint8Array;
		const at = 6 + Math.floor(random() * (piece.length - 10));
		piece[at] = (piece[at] ?? 0) ^ 0x10;
		// A packet alone is spoiled; what continues it would be half a document.
		return cable.send([piece], random);
	}
	const spoiled = damage(content, random);
	ledger.damaged(spoiled);
	return cable.send(family.wire(spoiled, random), random);
}

async function sendNoise({ family, cable, random }: Device): Promise<void> {
	counts.noiseRuns += 1;
	const noise = Uint8Array.from(
		{ length: 1 + Math.floor(random() * 50) },
		() => (family.profile.startsWith("hid") ? 0x7f : 0x61 + random() * 20),
	);
	await cable.send([noise], random);
	if (family.needsGap) await silence(family);
}

async function run(
	device: Device,
	first: number,
	documents: number,
	unplugs: number,
) {
	const { deviceId, family, cable, ledger, random } = device;
	let unplugged = 0;
	for (let number = 0; number < documents; number += 1) {
		const content = contentOf(family, deviceId, first + number, random);
		const dice = random();
		counts.sent += 1;
		if (
			unplugged < unplugs &&
			random() < (unplugs - unplugged) / (documents - number)
		) {
			await allRead(device);
			await cable.send(cutShort(family.wire(content, random), device), random);
			counts.cut += 1;
			// Its first line is whole, and the cable may come out after the gap.
			ledger.damaged(content.slice(0, 44));
			unplugged += 1;
			await replug(device);
		} else if (dice < 0.03) {
			await sendDamaged(device, content);
			if (family.isChecked) await silence(family);
		} else if (dice < 0.04) {
			counts.cut += 1;
			ledger.damaged(content.slice(0, 44));
			await cable.send(cutShort(family.wire(content, random), device), random);
			await silence(family);
		} else {
			if (dice < 0.06) await sendNoise(device);
			const pieces = family.wire(content, random);
			ledger.sent(content, wallMs());
			await cable.send(pieces, random);
			ledger.lastByte(content, wallMs());
			await cable.drained();
		}
		if (random() < 0.2) await pause(random() * 4);
	}
	await allRead(device);
}

const quantile = (numbers: readonly number[], part: number) => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
};
const sum = (of: (ledger: Ledger) => number) =>
	devices.reduce((total, { ledger }) => total + of(ledger), 0);
const rounded = (number: number) => Math.round(number * 100) / 100;

try {
	for (const { cable } of devices) await cable.plug();
	await host.client.configure({
		devices: devices.map(({ deviceId, family, cable }) => ({
			deviceId,
			name: deviceId,
			profile: family.profile,
			transport: cable.transport,
			framing: family.framing,
		})),
	});
	await until("all open", () => opens.size === devices.length, 20_000);
	const startMs = performance.now();
	await Promise.all(devices.map((each) => run(each, 0, 70, 0)));
	const rssBefore = rssMb();
	const share = Math.ceil(Number(values.documents) / devices.length) - 70;
	const perDevice = Math.ceil(Number(values.unplugs) / devices.length);
	await Promise.all(
		devices.map((each, at) =>
			run(
				each,
				70,
				share,
				at === devices.length - 1
					? Number(values.unplugs) - perDevice * at
					: perDevice,
			),
		),
	);
	await pause(1100);
	const latencies = devices.flatMap(({ ledger }) => ledger.latenciesMs);
	const result = {
		bench: "devices",
		sent: counts.sent,
		complete: sum(({ complete }) => complete),
		received: sum(({ received }) => received),
		lost: sum(({ lost }) => lost),
		merged: sum(({ merged }) => merged),
		wrong: sum(({ wrong, twice }) => wrong + twice),
		damaged: counts.damaged,
		damagedReceived: sum(({ damagedReceived }) => damagedReceived),
		cut: counts.cut,
		unplugs: counts.unplugs,
		maxBufferBytes: Math.max(
			...host.counters.map(({ mostHeldBytes }) => mostHeldBytes),
		),
		rssGrowthMb: rounded(rssMb() - rssBefore),
		p50Ms: rounded(quantile(latencies, 0.5)),
		p99Ms: rounded(quantile(latencies, 0.99)),
		p99ByDevice: Object.fromEntries(
			devices.map(({ deviceId, family, ledger }) => [
				`${deviceId} ${family.profile}`,
				rounded(quantile(ledger.latenciesMs, 0.99)),
			]),
		),
		seconds: Math.round((performance.now() - startMs) / 1000),
		seed: Number(values.seed),
		hostAlive: host.isRunning,
	};
	process.stdout.write(`${JSON.stringify(result)}\n`);
	for (const { deviceId, ledger } of devices) {
		for (const stranger of ledger.strangers.slice(0, 3))
			process.stderr.write(`${deviceId} made ${JSON.stringify(stranger)}\n`);
		for (const content of ledger.missing().slice(0, 3))
			process.stderr.write(`${deviceId} lost ${JSON.stringify(content)}\n`);
	}
	const isGood = result.lost + result.merged + result.wrong === 0;
	if (!isGood || !result.hostAlive) process.exitCode = 1;
} finally {
	await host.kill();
	for (const { cable } of devices) await cable.end();
	await bed.end();
	rmSync(folder, { recursive: true, force: true });
}
