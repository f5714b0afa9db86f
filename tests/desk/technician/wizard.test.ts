import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Client, InputOf } from "../../../contract/define.ts";
import type { DeviceEntry } from "../../../contract/device-config.ts";
import type { deviceHostCalls } from "../../../contract/device-host.ts";
import { ok } from "../../../core/result.ts";
import { testCardLines } from "../../../core/test-card/test-card.ts";
import { portOf } from "../../../desk/technician/probe-port.ts";
import { WizardRun } from "../../../desk/technician/wizard.ts";
import { rankProfiles } from "../../../native/inference/rank-profiles.ts";
import { allProfiles } from "../../../native/profiles/all-profiles.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hex = (text: string) => Buffer.from(text, "latin1").toString("hex");
const document = hex(`\x02${testCardLines.join("\r")}\r\x03`);
const serial = allProfiles.filter(
	({ transport }) => transport.kind === "serial",
);

/** A wizard whose device host infers as the real one does. */
async function start(...paths: string[]) {
	const configured: (readonly DeviceEntry[])[] = [];
	const ports = paths.flatMap(
		(path) => portOf({ kind: "serial", path, profiles: [] }) ?? [],
	);
	const run: WizardRun = new WizardRun(
		{
			client: () =>
				({
					monitor: async () => ok({}),
					infer: async ({
						scans,
						lines,
					}: InputOf<typeof deviceHostCalls.infer>) =>
						ok(
							rankProfiles(
								scans.map((scan) =>
									scan.map((piece) =>
										Uint8Array.from(Buffer.from(piece, "hex")),
									),
								),
								lines,
								serial,
							),
						),
				}) as unknown as Client<typeof deviceHostCalls>,
			profiles: () => allProfiles,
			configure: async () => void configured.push(run.probes),
			change() {},
		},
		ports,
		testCardLines,
	);
	await run.start();
	return { run, configured };
}

async function scan(run: WizardRun, bytes: string, probe = "probe-0") {
	for (let at = 0; at < bytes.length; at += 14)
		run.bytes(probe, bytes.slice(at, at + 14));
	await vi.advanceTimersByTimeAsync(700);
}

describe("the wizard", () => {
	test("finds the profile after the third scan, on the port where it came", async () => {
		const { run } = await start("/dev/a", "/dev/b");
		for (const _ of [1, 2, 3]) await scan(run, document, "probe-1");
		expect(run.wizard).toMatchObject({
			state: "found",
			found: { path: "/dev/b", matches: [{ profile: "generic-stx-etx" }] },
		});
		expect(run.entryOf(0)).toEqual({
			profile: "generic-stx-etx",
			transport: {
				path: "/dev/b",
				baudRate: 9600,
				dataBits: 8,
				parity: "none",
			},
			framing: {},
		});
		expect(run.entryOf(1)).toBeNull();
	});

	test("one document in pieces is one scan; two apart are two", async () => {
		const { run } = await start("/dev/a");
		run.bytes("probe-0", document.slice(0, 40));
		await vi.advanceTimersByTimeAsync(300);
		run.bytes("probe-0", document.slice(40));
		await vi.advanceTimersByTimeAsync(700);
		expect(run.wizard.ports[0]?.scans).toBe(1);
	});

	test("what nothing reads: other settings, the ports opened anew", async () => {
		const { run, configured } = await start("/dev/a");
		await scan(run, hex("\xf8\x80\x00"));
		expect(run.wizard).toMatchObject({
			hasMovedOn: true,
			serial: { baudRate: 115_200 },
		});
		expect(configured.at(-1)).toMatchObject([
			{ transport: { path: "/dev/a", baudRate: 115_200 }, startUp: [] },
		]);
	});

	test("woken: the start-up commands of the known profiles are sent", async () => {
		const { run, configured } = await start("/dev/a");
		await run.next(true);
		expect(configured.at(-1)?.[0]?.startUp).toContain("43000101");
	});

	test("stopped: nothing is probed, late bytes mean nothing", async () => {
		const { run, configured } = await start("/dev/a");
		await run.stop();
		expect(configured.at(-1)).toEqual([]);
		expect(run.paths).toEqual([]);
		await scan(run, document);
		expect(run.wizard.state).toBe("listening");
		expect(run.link("probe-0", "ready", undefined)).toBe(true);
		expect(run.link("scanner", "ready", undefined)).toBe(false);
	});
});
