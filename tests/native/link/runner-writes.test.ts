import { describe, expect, it } from "vitest";
import { fail, ok } from "../../../core/result.ts";
import { LinkRunner } from "../../../native/link/runner.ts";
import { FakeTransport, serialDevice, settled } from "../fake-transport.ts";
import { latin1, wires } from "../framing/captures.ts";
import { ManualClock } from "../manual-clock.ts";

function start(profile: string) {
	const clock = new ManualClock();
	const transports: FakeTransport[] = [];
	const said: string[] = [];
	const link = new LinkRunner(serialDevice({ profile }), {
		clock,
		openTransport(settings, events) {
			const transport = new FakeTransport(settings, events);
			transports.push(transport);
			return transport;
		},
		reports: {
			frame: ({ text }) => said.push(`frame of ${text.length}`),
			noise: ({ code }) => said.push(`noise ${code}`),
			link: ({ state }) => said.push(state),
			opened: ({ path }) => said.push(`opened ${path}`),
			counters: () => {},
			monitor: ({ kind, hex }) => said.push(`${kind} ${hex}`),
			printer: (state) => said.push(`printer ${state}`),
			ignored: () => said.push("ignored"),
		},
	});
	link.start();
	return {
		clock,
		transports,
		said,
		link,
		async open() {
			transports.at(-1)?.settleOpen(ok({ path: "/dev/fake" }));
			await settled();
			return transports.at(-1) as FakeTransport;
		},
	};
}

const rearm = "43000101";

describe("what a link writes", () => {
	it("start-up commands after each open, before it is said to be ready", async () => {
		const { said, open, clock, transports } = start("length-prefixed");
		expect((await open()).written).toEqual([rearm]);
		expect(said).toEqual(["opening", "opened /dev/fake", "ready"]);
		transports[0]?.events.onGone();
		clock.advance(250);
		expect((await open()).written).toEqual([rearm]);
	});

	it("the re-arm command after a document and after a stalled one", async () => {
		const { open, clock } = start("length-prefixed");
		const device = await open();
		device.events.onBytes(latin1(wires.lengthPrefixed));
		expect(device.written).toEqual([rearm, rearm]);
		device.events.onBytes(latin1("I\x00"));
		clock.advance(500);
		expect(device.written).toEqual([rearm, rearm, rearm]);
	});

	it("nothing to a device that is gone in the middle of a document", async () => {
		const { open } = start("length-prefixed");
		const device = await open();
		device.events.onBytes(latin1("I\x00"));
		device.events.onGone();
		expect(device.written).toEqual([rearm]);
	});

	it("commands of the profile, and shows them to the monitor", async () => {
		const { open, link, said } = start("honeywell-serial");
		expect(link.trigger("on")).toEqual(fail("link.closed"));
		const device = await open();
		link.monitor(true);
		expect(link.trigger("on")).toEqual(ok(undefined));
		expect(link.trigger("beep")).toEqual(fail("device.noTrigger"));
		expect(device.written).toEqual(["16540d"]);
		expect(said.at(-1)).toBe("out 16540d");
	});
});

describe("a link that waits", () => {
	it("tries at once when a device is plugged in, and only then", async () => {
		const { transports, link, clock, open } = start("generic-lines");
		link.plugged();
		expect(transports).toHaveLength(1);
		transports[0]?.settleOpen(fail("link.absent"));
		await settled();
		link.plugged();
		expect(transports).toHaveLength(2);
		expect(clock.pending).toBe(0);
		await open();
		link.plugged();
		expect(transports).toHaveLength(2);
	});
});
