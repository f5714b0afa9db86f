import { beforeEach, describe, expect, it } from "vitest";
import type { Transport } from "../../contract/device-config.ts";
import {
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import { connect, type Port } from "../../contract/port.ts";
import { ok } from "../../core/result.ts";
import { startDeviceHost } from "../../native/host.ts";
import { FakeTransport, serialEntry, settled } from "./fake-transport.ts";
import { latin1, td3 } from "./framing/captures.ts";
import { ManualClock } from "./manual-clock.ts";

/** Two ends of one channel; messages are cloned as between processes. */
function channel(): [Port, Port] {
	const listeners: ((message: unknown) => void)[][] = [[], []];
	const end = (mine: number): Port => ({
		post(message) {
			const copy = structuredClone(message);
			queueMicrotask(() => {
				for (const hear of listeners[1 - mine] ?? []) hear(copy);
			});
		},
		listen: (hear) => listeners[mine]?.push(hear),
	});
	return [end(0), end(1)];
}

function pathOf(settings: Transport): string {
	return settings.kind === "serial" ? settings.path : "hid";
}

function start() {
	const clock = new ManualClock();
	const transports: FakeTransport[] = [];
	const order: string[] = [];
	const notices: Record<string, unknown>[] = [];
	const log: string[] = [];
	const [parent, child] = channel();
	startDeviceHost(child, clock, {
		log: (line) => log.push(line),
		openTransport(settings, events) {
			const transport = new FakeTransport(settings, events);
			const close = transport.close.bind(transport);
			transport.close = () => {
				order.push(`close ${pathOf(settings)}`);
				return close();
			};
			order.push(`open ${pathOf(settings)}`);
			transports.push(transport);
			transport.settleOpen(ok({ path: pathOf(settings) }));
			return transport;
		},
	});
	const { client } = connect(
		parent,
		deviceHostCalls,
		deviceHostNotices,
		{
			frame: (frame) => notices.push({ frame }),
			noise: (noise) => notices.push({ noise }),
			link: (link) => notices.push({ link }),
			opened: (opened) => notices.push({ opened }),
			counters: (counters) => notices.push({ counters }),
			monitor: (monitor) => notices.push({ monitor }),
			printer: (printer) => notices.push({ printer }),
		},
		(refused) => notices.push({ refused }),
	);
	return { clock, transports, order, notices, log, client };
}

let host: ReturnType<typeof start>;
beforeEach(() => {
	host = start();
});

const one = serialEntry({ deviceId: "one", path: "/dev/one" });
const two = serialEntry({ deviceId: "two", path: "/dev/two" });

describe("device host", () => {
	it("tells of documents, noise and the link with the device they are from", async () => {
		const reply = await host.client.configure({ devices: [one, two] });
		expect(reply).toEqual({ ok: true, value: { devices: 2 } });
		await settled();
		host.notices.length = 0;
		host.transports[1]?.events.onBytes(latin1(`${td3.join("\r")}\rAB`));
		host.clock.advance(250);
		await settled();
		expect(host.notices).toEqual([
			{ link: { deviceId: "two", state: "busy" } },
			{
				frame: {
					deviceId: "two",
					text: td3.join("\n"),
					bytes: Buffer.from(td3.join("\r")).toString("base64"),
					aim: null,
					symbology: null,
					reads: "documents",
					receivedAtMs: 1_000_000,
				},
			},
			{ noise: { deviceId: "two", bytes: 2, code: "frame.idle" } },
			{ link: { deviceId: "two", state: "ready" } },
		]);
	});

	it("leaves unchanged devices alone and closes those no longer named", async () => {
		await host.client.configure({ devices: [one, two] });
		await host.client.configure({ devices: [structuredClone(two)] });
		expect(host.order).toEqual([
			"open /dev/one",
			"open /dev/two",
			"close /dev/one",
		]);
	});

	it("reopens a device whose settings changed", async () => {
		await host.client.configure({ devices: [one] });
		const faster = {
			...one,
			transport: { ...one.transport, baudRate: 115_200 },
		};
		await host.client.configure({ devices: [faster] });
		expect(host.order).toEqual([
			"open /dev/one",
			"close /dev/one",
			"open /dev/one",
		]);
		expect(host.transports.at(-1)?.settings).toMatchObject({
			baudRate: 115_200,
		});
	});

	it("lets go of a port before another device takes it", async () => {
		await host.client.configure({ devices: [one] });
		const heir = serialEntry({ deviceId: "heir", path: "/dev/one" });
		await host.client.configure({ devices: [heir] });
		expect(host.order.slice(1)).toEqual(["close /dev/one", "open /dev/one"]);
	});

	it("a port that never closes does not hold up the others", async () => {
		await host.client.configure({ devices: [one] });
		for (const transport of host.transports) transport.hangs = true;
		const done = host.client.configure({ devices: [two] });
		await settled();
		expect(host.order.at(-1)).toBe("close /dev/one");
		host.clock.advance(1000);
		expect((await done).ok).toBe(true);
		expect(host.order.at(-1)).toBe("open /dev/two");
	});

	it("two changes at once follow each other", async () => {
		const replies = await Promise.all([
			host.client.configure({ devices: [one] }),
			host.client.configure({ devices: [two] }),
		]);
		expect(replies.every(({ ok }) => ok)).toBe(true);
		expect(host.order).toEqual([
			"open /dev/one",
			"close /dev/one",
			"open /dev/two",
		]);
	});

	it("refuses one id for two devices and keeps the former set", async () => {
		await host.client.configure({ devices: [one] });
		const twin = { ...two, deviceId: "one" };
		expect(await host.client.configure({ devices: [one, twin] })).toMatchObject(
			{
				ok: false,
				error: { code: "device.duplicate" },
			},
		);
		expect(host.order).toEqual(["open /dev/one"]);
	});

	it("close closes everything; the host can be configured again", async () => {
		await host.client.configure({ devices: [one, two] });
		expect(await host.client.close({})).toEqual({ ok: true, value: {} });
		expect(host.order.slice(2).sort()).toEqual([
			"close /dev/one",
			"close /dev/two",
		]);
		await host.client.configure({ devices: [one] });
		expect(host.order.at(-1)).toBe("open /dev/one");
	});
});
