import { chmodSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fail, ok } from "../../../core/result.ts";
import { openSerial } from "../../../native/transport/serial.ts";
import { until } from "../../../simulators/until.ts";
import { makeCable } from "../cable.ts";
import { serialSettings } from "../fake-transport.ts";
import { latin1 } from "../framing/captures.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function watch(path: string) {
	const seen = { text: "", gone: 0 };
	const transport = openSerial(serialSettings(path), {
		onBytes: (bytes) => {
			seen.text += Buffer.from(bytes).toString("latin1");
		},
		onGone: () => {
			seen.gone += 1;
		},
	});
	onTestFinished(() => transport.close());
	return { transport, seen };
}

describe.skipIf(process.platform === "win32")("serial transport", () => {
	it("carries bytes both ways until it is closed", async () => {
		const { cable, reader } = makeCable();
		await cable.plug();
		const host = watch(cable.hostPath);
		expect(host.transport.write(latin1("early"))).toEqual(fail("link.closed"));
		expect(await host.transport.open()).toEqual(ok({ path: cable.hostPath }));
		const device = watch(cable.devicePath);
		expect((await device.transport.open()).ok).toBe(true);
		expect(host.transport.write(latin1("to device"))).toEqual(ok(undefined));
		await until("bytes at the device", () => device.seen.text === "to device");
		await device.transport.close();
		await reader.raw(latin1("to host"));
		await until("bytes at the host", () => host.seen.text === "to host");
		await host.transport.close();
		expect(host.transport.isOpen).toBe(false);
		expect(host.transport.write(latin1("late"))).toEqual(fail("link.closed"));
		expect(host.seen.gone).toBe(0);
	});

	it("is free for another opener once close has settled, also while opening", async () => {
		const { cable } = makeCable();
		await cable.plug();
		const first = watch(cable.hostPath);
		const opened = first.transport.open();
		await first.transport.close();
		await opened;
		const second = watch(cable.hostPath);
		expect((await second.transport.open()).ok).toBe(true);
	});

	it("link.absent where there is nothing", async () => {
		const { transport } = watch(join(temporaryFolder(), "nothing"));
		expect(await transport.open()).toEqual(fail("link.absent"));
		await transport.close();
	});

	it("link.locked where another opener holds it", async () => {
		const { cable } = makeCable();
		await cable.plug();
		await watch(cable.hostPath).transport.open();
		const second = watch(cable.hostPath);
		expect(await second.transport.open()).toEqual(fail("link.locked"));
	});

	it("link.denied where the user may not open it", async () => {
		const { cable } = makeCable();
		await cable.plug();
		chmodSync(realpathSync(cable.hostPath), 0);
		const { transport } = watch(cable.hostPath);
		// Root may open anything: be nobody for the attempt.
		const isRoot = process.geteuid?.() === 0;
		if (isRoot) process.seteuid?.(65_534);
		try {
			expect(await transport.open()).toEqual(fail("link.denied"));
		} finally {
			if (isRoot) process.seteuid?.(0);
		}
	});

	it("link.failed where it is no serial port", async () => {
		const path = join(temporaryFolder(), "file");
		writeFileSync(path, "");
		expect(await watch(path).transport.open()).toEqual(fail("link.failed"));
	});

	it.each(["SIGTERM", "SIGKILL"] as const)(
		"tells of an unplug (%s) once",
		async (signal) => {
			const { cable } = makeCable();
			await cable.plug();
			const { transport, seen } = watch(cable.hostPath);
			await transport.open();
			await cable.unplug(signal);
			await until("gone", () => seen.gone > 0);
			await transport.close();
			expect(seen.gone).toBe(1);
			expect(transport.isOpen).toBe(false);
		},
	);

	it("tells of an unplug in the middle of a burst, and rests", async () => {
		// Whether the hang-up meets a read or a poll is a race: both must end well.
		for (let round = 0; round < 8; round += 1) {
			const { cable, reader } = makeCable();
			await cable.plug();
			const { transport, seen } = watch(cable.hostPath);
			await transport.open();
			void reader.raw(latin1("x".repeat(3000)));
			await until("first bytes", () => seen.text.length > 0);
			await cable.unplug("SIGKILL");
			await until("gone", () => seen.gone > 0);
			await transport.close();
		}
	});
});
