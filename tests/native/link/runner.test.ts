import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "../../../core/result.ts";
import { LinkRunner } from "../../../native/link/runner.ts";
import { FakeTransport, serialDevice, settled } from "../fake-transport.ts";
import { latin1, td3 } from "../framing/captures.ts";
import { ManualClock } from "../manual-clock.ts";

const [line1 = "", line2 = ""] = td3;
let clock: ManualClock;
let transports: FakeTransport[];
let said: string[];
let link: LinkRunner;

const current = () => transports.at(-1) as FakeTransport;
const type = (text: string) => current().events.onBytes(latin1(text));

async function open(): Promise<void> {
	current().settleOpen(ok({ path: "/dev/fake" }));
	await settled();
}

async function lose(): Promise<void> {
	current().events.onGone();
	await settled();
}

beforeEach(() => {
	clock = new ManualClock();
	transports = [];
	said = [];
	link = new LinkRunner(serialDevice(), {
		clock,
		openTransport(settings, events) {
			const transport = new FakeTransport(settings, events);
			transports.push(transport);
			return transport;
		},
		reports: {
			frame: ({ text, endMs }) => said.push(`frame ${text} at ${endMs}`),
			noise: ({ code, bytes }) => said.push(`noise ${code} ${bytes}`),
			link: ({ state, code, retryInMs }) =>
				said.push(
					["link", state, code, retryInMs]
						.filter((each) => each !== undefined)
						.join(" "),
				),
			opened: () => {},
			counters: () => {},
			monitor: () => {},
			printer: () => {},
			ignored: (state, event) => said.push(`ignored ${event} while ${state}`),
		},
	});
	link.start();
});

describe("link runner", () => {
	it("delivers a whole document at once, with the time of its last byte", async () => {
		await open();
		type(`${line1}\r`);
		clock.advance(40);
		type(`${line2}\r`);
		expect(said).toEqual([
			"link opening",
			"link ready",
			"link busy",
			`frame ${line1}\n${line2} at 1000040`,
			"link ready",
		]);
		// The counters' notice, and no idle gap.
		expect(clock.pending).toBe(1);
	});

	it("line ends between documents say nothing", async () => {
		await open();
		said.length = 0;
		type("\r\n");
		expect(said).toEqual([]);
	});

	it("ends a document by silence, counted from its last byte", async () => {
		await open();
		type("AB");
		clock.advance(200);
		type("C\r");
		said.length = 0;
		clock.advance(249);
		expect(said).toEqual([]);
		clock.advance(1);
		expect(said).toEqual(["frame ABC at 1000200", "link ready"]);
		expect(clock.pending).toBe(1);
	});

	it("a half document before an unplug never joins the one after", async () => {
		await open();
		type(`${line1}\r${line2.slice(0, 20)}`);
		said.length = 0;
		await lose();
		clock.advance(250);
		await open();
		type(`${line2.slice(20)}\r`);
		clock.advance(250);
		expect(said).toEqual([
			"noise frame.interrupted 65",
			"link lost link.lost 250",
			"link opening",
			"link ready",
			"link busy",
			`frame ${line2.slice(20)} at 1000250`,
			"link ready",
		]);
		expect(transports).toHaveLength(2);
		expect(transports[0]?.closes).toBe(1);
	});

	it("waits longer after each failed open and says when it tries again", async () => {
		for (const delayMs of [250, 500, 1000, 2000, 4000, 5000, 5000]) {
			current().settleOpen(fail("link.absent"));
			await settled();
			expect(said.at(-1)).toBe(`link waiting link.absent ${delayMs}`);
			const { length } = transports;
			clock.advance(delayMs - 1);
			expect(transports).toHaveLength(length);
			clock.advance(1);
			expect(transports).toHaveLength(length + 1);
		}
	});

	it("a former transport has nothing more to say", async () => {
		await open();
		const former = current();
		await lose();
		clock.advance(250);
		await open();
		said.length = 0;
		former.events.onBytes(latin1(`${line1}\r${line2}\r`));
		former.events.onGone();
		await settled();
		expect(said).toEqual([]);
	});

	it("removed while opening: closes, and the late answer changes nothing", async () => {
		const removed = link.remove();
		await open();
		await removed;
		expect(current().closes).toBe(1);
		expect(said).toEqual(["link opening", "link closed"]);
	});

	it("removed while a document arrives: half of it is noise", async () => {
		await open();
		type(line1);
		await link.remove();
		expect(said.slice(-2)).toEqual([
			"noise frame.interrupted 44",
			"link closed",
		]);
		expect(clock.pending).toBe(0);
	});

	it("removed while waiting: never tries again", async () => {
		current().settleOpen(fail("link.locked"));
		await settled();
		await link.remove();
		clock.advance(10_000);
		expect(transports).toHaveLength(1);
		expect(clock.pending).toBe(0);
	});

	it("an event without meaning is told of", () => {
		link.start();
		expect(said.at(-1)).toBe("ignored configured while opening");
	});
});
