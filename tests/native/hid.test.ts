import { existsSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import type { DeviceEntry } from "../../contract/device-config.ts";
import { hidPosReport, hidPosReports } from "../../simulators/hid-pos.ts";
import { HidTestbed } from "../../simulators/hid-testbed.ts";
import { seededRandom } from "../../simulators/random.ts";
import { until } from "../../simulators/until.ts";
import { latin1 } from "./framing/captures.ts";
import { HostProcess } from "./host-process.ts";

const scanner = { vendorId: 0x0c2e, productId: 0x0b61 };
const seal = Uint8Array.from({ length: 300 }, (_, at) => (at * 7) & 0xff);
const boardingPass = latin1(
	"M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100",
);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

function entry(deviceId: string, serialNumber?: string): DeviceEntry {
	return {
		deviceId,
		name: deviceId,
		profile: "hid-pos-generic",
		transport: serialNumber === undefined ? {} : { serialNumber },
		framing: {},
	};
}

async function start(...devices: DeviceEntry[]) {
	const bed = await HidTestbed.start();
	const host = new HostProcess(bed.environment);
	onTestFinished(async () => {
		await host.kill();
		await bed.end();
	});
	await host.client.configure({ devices });
	return { bed, host };
}

async function startPlugged() {
	const { bed, host } = await start(entry("scanner"));
	await host.link("waiting", "link.absent");
	const node = await bed.plug({ ...scanner, serial: "S1" });
	await host.link("ready");
	return { bed, host, node };
}

const isPossible = existsSync("/usr/bin/umockdev-wrapper");

describe.skipIf(!isPossible)("HID scanners in the device host", () => {
	it("finds a scanner when it is plugged in, and says what it is", async () => {
		const { host, node } = await startPlugged();
		expect(host.opened).toEqual([
			{
				deviceId: "scanner",
				identity: {
					path: node,
					...scanner,
					serialNumber: "S1",
					manufacturer: "Example",
					product: "Scanner",
				},
			},
		]);
	});

	it("reads codes of several reports, binary ones byte by byte", async () => {
		const { bed, host, node } = await startPlugged();
		await bed.send(node, hidPosReports(boardingPass, { aim: "L0" }));
		await bed.send(node, [
			...hidPosReports(seal, { aim: "d1", shifted: true }),
			...hidPosReports(latin1("next"), { symbology: 9, aim: "X0" }),
		]);
		await host.gotFrames(3);
		expect(host.frames).toMatchObject([
			{ bytes: base64(boardingPass), aim: "L0", symbology: "pdf417" },
			{ bytes: base64(seal), aim: "d1", symbology: "dataMatrix" },
			{ bytes: base64(latin1("next")), aim: "X0", symbology: "maker-9" },
		]);
		expect(host.noise).toEqual([]);
	});

	it("unplugged between two reports: the half is noise, the replug is found within two seconds", async () => {
		const { bed, host, node } = await startPlugged();
		await bed.send(node, hidPosReports(seal).slice(0, 2));
		await host.link("busy");
		await until("reports", () => host.links.some((l) => l.state === "busy"));
		await bed.unplug(node);
		await host.link("waiting", "link.absent");
		const startMs = performance.now();
		const next = await bed.plug({ ...scanner, serial: "S1" });
		await host.link("ready");
		expect(performance.now() - startMs).toBeLessThan(2000);
		expect(next).not.toBe(node);
		await bed.send(next, hidPosReports(boardingPass));
		await host.gotFrames(1);
		expect(host.frames).toMatchObject([{ bytes: base64(boardingPass) }]);
		expect(host.noise).toEqual([
			{ deviceId: "scanner", bytes: 112, code: "frame.interrupted" },
		]);
		expect(host.isRunning).toBe(true);
	});

	it("is found within two seconds after a long absence", async () => {
		const { bed, host } = await start(entry("scanner"));
		// Attempts are seconds apart by now: only the watch on /dev can be quick.
		await until("long waits", () =>
			host.links.some(({ retryInMs = 0 }) => retryInMs >= 2000),
		);
		const startMs = performance.now();
		await bed.plug(scanner);
		await host.link("ready");
		expect(performance.now() - startMs).toBeLessThan(2000);
	});

	it("refuses a length above 56 and goes on", async () => {
		const { bed, host, node } = await startPlugged();
		await bed.send(node, [
			hidPosReport(boardingPass, false, { length: 57 }),
			...hidPosReports(boardingPass),
		]);
		await host.gotFrames(1);
		expect(host.noise).toEqual([
			{ deviceId: "scanner", bytes: 64, code: "frame.report" },
		]);
	});

	it("survives a thousand arbitrary reports and reads the next code", async () => {
		const { bed, host, node } = await startPlugged();
		const random = seededRandom(20_260_101);
		for (let round = 0; round < 20; round += 1) {
			const reports = Array.from({ length: 50 }, () => {
				const length = 1 + Math.floor(random() * 64);
				const report = Uint8Array.from({ length }, () => random() * 256);
				if (random() < 0.8) report[0] = 2;
				return report;
			});
			await bed.send(node, reports);
		}
		await until("all read", () => host.noise.length > 100);
		await bed.send(node, [
			hidPosReport(latin1("x"), false, { aim: "A0" }),
			...hidPosReports(boardingPass),
		]);
		await until("the code", () =>
			host.frames.some(({ bytes }) => bytes === base64(boardingPass)),
		);
		expect(host.isRunning).toBe(true);
	});

	it("opens the HID POS part of a scanner that is a keyboard too", async () => {
		const { bed, host } = await start(entry("scanner"));
		// Generic desktop, keyboard, one byte of input.
		await bed.plug({
			...scanner,
			descriptor: "05010906a101750895018102c0",
		});
		const node = await bed.plug(scanner);
		await host.link("ready");
		expect(host.opened[0]?.identity.path).toBe(node);
	});

	it("two of a model: each device gets the one with its serial number", async () => {
		const { bed, host } = await start(entry("left", "L"), entry("right", "R"));
		const right = await bed.plug({ ...scanner, serial: "R" });
		const left = await bed.plug({ ...scanner, serial: "L" });
		await until("both", () => host.opened.length === 2);
		await Promise.all([
			bed.send(right, hidPosReports(seal)),
			bed.send(left, hidPosReports(boardingPass)),
		]);
		await host.gotFrames(2);
		const byDevice = Object.fromEntries(
			host.frames.map(({ deviceId, bytes }) => [deviceId, bytes]),
		);
		expect(byDevice).toEqual({
			left: base64(boardingPass),
			right: base64(seal),
		});
	});

	it("two devices on one scanner: the second waits, no code comes twice", async () => {
		const { bed, host } = await start(entry("one"), entry("two"));
		const node = await bed.plug(scanner);
		await until("locked", () =>
			host.links.some(({ code }) => code === "link.locked"),
		);
		// What comes before the first has opened is nobody's.
		await until("ready", () =>
			host.links.some(({ state }) => state === "ready"),
		);
		await bed.send(node, hidPosReports(boardingPass));
		await host.gotFrames(1);
		await bed.send(node, hidPosReports(seal));
		await host.gotFrames(2);
		expect(host.frames.map(({ bytes }) => bytes)).toEqual([
			base64(boardingPass),
			base64(seal),
		]);
	});

	it("a host killed in the middle of a code, and the next one, mix nothing", async () => {
		const { bed, host, node } = await startPlugged();
		await bed.send(node, hidPosReports(seal).slice(0, 3));
		await host.link("busy");
		await host.kill();
		const next = new HostProcess(bed.environment);
		await next.client.configure({ devices: [entry("scanner")] });
		await next.link("ready");
		await bed.send(node, hidPosReports(boardingPass));
		await next.gotFrames(1);
		expect(next.frames).toMatchObject([{ bytes: base64(boardingPass) }]);
	});

	it("lists what could be set up, with the profiles that fit", async () => {
		const { bed, host } = await start();
		const node = await bed.plug({ ...scanner, serial: "S1" });
		const reply = await host.client.list({});
		expect(reply.ok && reply.value).toContainEqual({
			kind: "hid",
			path: node,
			...scanner,
			serialNumber: "S1",
			manufacturer: "Example",
			product: "Scanner",
			usagePage: 0x8c,
			usage: 2,
			profiles: ["hid-pos-generic"],
		});
	});
});
