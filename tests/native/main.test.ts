import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { DeviceEntry } from "../../contract/device-config.ts";
import { openSerial } from "../../native/transport/serial.ts";
import { until } from "../../simulators/until.ts";
import { makeCable } from "./cable.ts";
import { serialEntry, serialSettings } from "./fake-transport.ts";
import { latin1, td1, td2, td3 } from "./framing/captures.ts";
import { HostProcess } from "./host-process.ts";

const [line1 = "", line2 = ""] = td3;
const text = td3.join("\n");

function device(
	path: string,
	profile = "generic-lines",
): { devices: DeviceEntry[] } {
	return {
		devices: [serialEntry({ path, profile, framing: { idleGapMs: 400 } })],
	};
}

async function start(profile?: string) {
	const { cable, reader } = makeCable();
	await cable.plug();
	const host = new HostProcess();
	await host.client.configure(device(cable.hostPath, profile));
	await host.link("ready");
	return { cable, reader, host };
}

describe.skipIf(process.platform === "win32")("device host process", () => {
	it("a reader that is absent at the start is found when it appears", async () => {
		const { cable, reader } = makeCable();
		const host = new HostProcess();
		await host.client.configure(device(cable.hostPath));
		await host.link("waiting", "link.absent");
		await cable.plug();
		await host.link("ready");
		await reader.swipe(td3);
		await host.gotFrames(1);
		expect(host.texts).toEqual([text]);
	});

	it.each([1, 7, 4711])(
		"drips and random splits arrive whole (seed %i)",
		async (seed) => {
			const { reader, host } = await start();
			const sent = await reader.swipe(td3, { seed });
			await host.gotFrames(1);
			for (const lines of [td2, td1])
				await reader.swipe(lines, { seed, pace: "chunks", lineEnd: "\r\n" });
			await host.gotFrames(3);
			expect(host.texts).toEqual([text, td2.join("\n"), td1.join("\n")]);
			expect(host.noise).toEqual([]);
			const delayMs = (host.frames[0]?.receivedAtMs ?? 0) - sent.lastByteAtMs;
			expect(delayMs).toBeGreaterThan(-1);
			expect(delayMs).toBeLessThan(400);
		},
	);

	it("STX/ETX documents, corrupted, truncated and repeated", async () => {
		const { reader, host } = await start("generic-stx-etx");
		const stx = { framing: "stxEtx", pace: "chunks", seed: 11 } as const;
		await reader.swipe(td3, { ...stx, truncate: 20 });
		await reader.swipe(td3, { ...stx, repeat: 2 });
		await reader.swipe(td3, { ...stx, corrupt: 3 });
		await host.gotFrames(3);
		expect(host.texts.slice(0, 2)).toEqual([text, text]);
		expect(host.texts[2]).toHaveLength(text.length);
		expect(host.texts[2]).not.toBe(text);
		expect(host.noise.map(({ code, bytes }) => `${code} ${bytes}`)).toEqual([
			"frame.interrupted 72",
		]);
	});

	it("pulled in mid-line and put back: the halves never join", async () => {
		const { cable, reader, host } = await start();
		await reader.raw(latin1(`${line1}\r${line2.slice(0, 20)}`));
		await host.link("busy");
		await cable.unplug();
		await until("lost", () => host.links.some(({ state }) => state === "lost"));
		await cable.plug();
		await host.link("ready");
		await reader.raw(latin1(`${line2.slice(20)}\r`));
		await host.gotFrames(1);
		await reader.swipe(td3);
		await host.gotFrames(2);
		expect(host.texts).toEqual([line2.slice(20), text]);
		expect(host.noise).toEqual([
			{ deviceId: "reader", bytes: 65, code: "frame.interrupted" },
		]);
	});

	it("a reader that stalls makes two halves, never one document", async () => {
		const { reader, host } = await start();
		await reader.swipe(td3, { stallMs: 700 });
		await host.gotFrames(2);
		expect(host.texts).toEqual([line1, line2]);
	});

	it("waits for a port that another opener holds", async () => {
		const { cable, reader } = makeCable();
		await cable.plug();
		const other = openSerial(serialSettings(cable.hostPath), {
			onBytes() {},
			onGone() {},
		});
		await other.open();
		const host = new HostProcess();
		await host.client.configure(device(cable.hostPath));
		await host.link("waiting", "link.locked");
		await other.close();
		await host.link("ready");
		await reader.swipe(td3);
		await host.gotFrames(1);
	});

	it("a megabyte of garbage is one notice, and the next document is read", async () => {
		const { reader, host } = await start();
		await reader.raw(new Uint8Array(1_000_000).fill(0x55));
		await until("noise", () => host.noise.length > 0);
		await reader.swipe(td3);
		await host.gotFrames(1);
		expect(host.texts).toEqual([text]);
		expect(host.noise).toEqual([
			{ deviceId: "reader", bytes: 1_000_000, code: "frame.tooLong" },
		]);
	});

	it("killed in mid-document and started again, it reads the next one", async () => {
		const { cable, reader, host } = await start();
		await reader.raw(latin1(`${line1}\r`));
		await host.link("busy");
		host.child.kill("SIGSTOP");
		const unanswered = host.client.close({});
		await host.kill();
		expect(await unanswered).toMatchObject({ error: { code: "host.gone" } });
		const next = new HostProcess();
		await next.client.configure(device(cable.hostPath));
		await next.link("ready");
		await reader.swipe(td3);
		await next.gotFrames(1);
		expect(next.texts).toEqual([text]);
	});

	it("ends when its parent goes away", async () => {
		const { host } = await start();
		host.child.disconnect();
		await until("exit", () => !host.isRunning);
		expect(host.child.exitCode).toBe(0);
	});

	it("says so when it is started by hand", () => {
		const entry = fileURLToPath(
			new URL("../../native/main.ts", import.meta.url),
		);
		const run = spawnSync(process.execPath, [entry], { encoding: "utf8" });
		expect(run.status).toBe(64);
		expect(run.stderr).toContain("not by hand");
	});
});
