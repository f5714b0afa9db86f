import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { until } from "../../simulators/until.ts";
import { makeCable } from "./cable.ts";
import { serialEntry } from "./fake-transport.ts";
import { latin1, ssiPacket, td1, td3, wires } from "./framing/captures.ts";
import { HostProcess } from "./host-process.ts";

const text = td3.join("\n");

/** A device whose end of the cable is read as well. */
async function plug(profile: string, more = {}) {
	const { cable, reader } = makeCable();
	await cable.plug();
	const device: FileHandle = await open(
		cable.devicePath,
		constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK,
	);
	onTestFinished(() => device.close());
	let got = "";
	return {
		cable,
		reader,
		entry: serialEntry({ path: cable.hostPath, profile, ...more }),
		/** Waits until the host has written these bytes. */
		async hears(hex: string) {
			const buffer = Buffer.alloc(256);
			const endMs = performance.now() + 5000;
			while (!got.includes(hex) && performance.now() < endMs) {
				const read = await device.read(buffer).catch(() => ({ bytesRead: 0 }));
				got += buffer.toString("hex", 0, read.bytesRead);
				if (read.bytesRead === 0) await pause(3);
			}
			expect(got).toContain(hex);
			got = "";
		},
	};
}

async function start(...devices: Awaited<ReturnType<typeof plug>>[]) {
	const host = new HostProcess();
	await host.client.configure({ devices: devices.map(({ entry }) => entry) });
	await until("all open", () => host.opened.length === devices.length);
	return host;
}

describe.skipIf(process.platform === "win32")(
	"devices of every profile",
	() => {
		it.each([
			["soh-ou", wires.sohOu.replaceAll("<", "_"), text, null],
			["length-prefixed", wires.lengthPrefixed, text, null],
			["honeywell-serial", "]Q1code\r", "code", "Q1"],
			["datalogic-serial", "]L0code\r\n", "code", "L0"],
			["prefix-suffix-serial", "\x02]z0code\x03", "code", "z0"],
			["zebra-serial-plain", "]d1\x00\xdc\xff\x0d", "\x00\xdc\xff\x0d", "d1"],
			["zebra-ssi", ssiPacket("\x00\xdc\xff"), "\x00\xdc\xff", null],
		])("%s in random splits", async (profile, wire, expected, aim) => {
			const device = await plug(profile);
			const host = await start(device);
			await device.reader.raw(latin1(wire), { pace: "chunks", seed: 3 });
			await host.gotFrames(1);
			expect(host.frames).toMatchObject([{ text: expected, aim }]);
			expect(host.noise).toEqual([]);
		});

		it("a scanner that waits for its acknowledgement gets it, or is asked again", async () => {
			const device = await plug("zebra-ssi");
			const host = await start(device);
			const damaged = ssiPacket("1234").replace("3", "9");
			await device.reader.raw(latin1(damaged));
			await device.hears("05d1040001ff25");
			await device.reader.raw(latin1(ssiPacket("1234", { status: 1 })));
			await device.hears("04d00400ff28");
			await host.gotFrames(1);
			expect(host.texts).toEqual(["1234"]);
		});

		it("a reader that stops after each document is switched on again and again", async () => {
			const device = await plug("length-prefixed");
			const host = await start(device);
			await device.hears("43000101");
			for (let count = 1; count <= 2; count += 1) {
				await device.reader.raw(latin1(wires.lengthPrefixed));
				await device.hears("43000101");
				await host.gotFrames(count);
			}
			// A spoiled document must not leave it deaf.
			await device.reader.raw(latin1(wires.lengthPrefixed.slice(0, 40)));
			await device.hears("43000101");
			await device.cable.replug();
			await until("reopened", () => host.opened.length === 2);
		});

		it("sends the profile's commands, and no others", async () => {
			const device = await plug("honeywell-serial");
			const host = await start(device);
			const { client } = host;
			expect(
				await client.trigger({ deviceId: "reader", command: "on" }),
			).toEqual({ ok: true, value: {} });
			await device.hears("16540d");
			for (const [deviceId, command, code] of [
				["reader", "toString", "device.noTrigger"],
				["other", "on", "device.unknown"],
			] as const)
				expect(await client.trigger({ deviceId, command })).toMatchObject({
					ok: false,
					error: { code },
				});
			await device.cable.unplug();
			await host.link("waiting", "link.absent");
			expect(
				await client.trigger({ deviceId: "reader", command: "on" }),
			).toMatchObject({ ok: false, error: { code: "link.closed" } });
		});
	},
);

describe.skipIf(process.platform === "win32")("several devices at once", () => {
	it("two documents within 50 ms stay two documents of the right device", async () => {
		const left = await plug("generic-stx-etx", { deviceId: "left" });
		const right = await plug("generic-stx-etx", { deviceId: "right" });
		const host = await start(left, right);
		for (let round = 1; round <= 5; round += 1) {
			const framing = { framing: "stxEtx", pace: "chunks" } as const;
			await Promise.all([
				left.reader.swipe(td3, framing),
				right.reader.swipe(td1, framing),
			]);
			await host.gotFrames(2 * round);
		}
		for (const { deviceId, text: got } of host.frames)
			expect(got).toBe(deviceId === "left" ? text : td1.join("\n"));
		expect(host.frames.filter((f) => f.deviceId === "left")).toHaveLength(5);
		expect(host.noise).toEqual([]);
	});

	it("one that is pulled does not disturb the other", async () => {
		const left = await plug("generic-stx-etx", { deviceId: "left" });
		const right = await plug("generic-stx-etx", { deviceId: "right" });
		const host = await start(left, right);
		await left.reader.raw(latin1(wires.stxEtx.slice(0, 50)));
		await until("half", () => host.links.some((l) => l.state === "busy"));
		const sent = right.reader.raw(latin1(wires.stxEtx), { pace: "drip" });
		await left.cable.unplug();
		await sent;
		await host.gotFrames(1);
		await until("noise", () => host.noise.length === 1);
		expect(host.frames).toMatchObject([{ deviceId: "right", text }]);
		expect(host.noise).toEqual([
			{ deviceId: "left", bytes: 50, code: "frame.interrupted" },
		]);
	});

	it("two devices on one port: the second waits for it", async () => {
		const one = await plug("generic-lines", { deviceId: "one" });
		const host = new HostProcess();
		await host.client.configure({
			devices: [one.entry, { ...one.entry, deviceId: "two" }],
		});
		await until("locked", () =>
			host.links.some(({ code }) => code === "link.locked"),
		);
		await one.reader.swipe(td3);
		await host.gotFrames(1);
		expect(host.frames).toHaveLength(1);
	});

	it("one with a wrong profile or setting says so, the others work", async () => {
		const good = await plug("generic-lines", { deviceId: "good" });
		const host = new HostProcess();
		await host.client.configure({
			devices: [
				{ ...good.entry, deviceId: "stranger", profile: "no-such" },
				{ ...good.entry, deviceId: "odd", transport: { path: "" } },
				good.entry,
			],
		});
		await until("open", () => host.opened.length === 1);
		const closed = host.links.filter(({ state }) => state === "closed");
		expect(closed).toEqual([
			{ deviceId: "stranger", state: "closed", code: "profile.unknown" },
			{ deviceId: "odd", state: "closed", code: "profile.override" },
		]);
		await good.reader.swipe(td3);
		await host.gotFrames(1);
	});
});

describe.skipIf(process.platform === "win32")("the technician's view", () => {
	it("shows the raw stream only while asked, and counts what happened", async () => {
		const device = await plug("generic-stx-etx");
		const host = await start(device);
		await device.reader.raw(latin1(wires.stxEtx));
		await host.gotFrames(1);
		expect(host.monitor).toEqual([]);
		await host.client.monitor({ deviceId: "reader", on: true });
		await device.reader.raw(latin1(`x${wires.stxEtx}`));
		await host.gotFrames(2);
		await until("marks", () => host.monitor.some((m) => m.kind === "noise"));
		const bytes = host.monitor
			.filter(({ kind }) => kind === "in")
			.map(({ hex }) => hex)
			.join("");
		expect(bytes).toBe(Buffer.from(`x${wires.stxEtx}`).toString("hex"));
		const marks = host.monitor.filter(({ kind }) => kind !== "in");
		expect(marks).toMatchObject([
			{ kind: "frame", bytes: wires.stxEtx.length - 2 },
			{ kind: "noise", bytes: 1, code: "frame.outside" },
		]);
		await host.client.monitor({ deviceId: "reader", on: false });
		const before = host.monitor.length;
		await device.reader.raw(latin1(wires.stxEtx));
		await host.gotFrames(3);
		await until("counters", () => host.counters.at(-1)?.frames === 3);
		expect(host.monitor).toHaveLength(before);
		expect(host.counters.at(-1)).toMatchObject({
			deviceId: "reader",
			frames: 3,
			noiseBytes: 1,
			reconnects: 0,
		});
	});

	it("knows the profiles and refuses to watch a stranger", async () => {
		const host = new HostProcess();
		const profiles = await host.client.profiles({});
		expect(profiles.ok && profiles.value.map(({ id }) => id)).toContain(
			"hid-pos-generic",
		);
		expect(
			await host.client.monitor({ deviceId: "nobody", on: true }),
		).toMatchObject({ ok: false, error: { code: "device.unknown" } });
	});
});
