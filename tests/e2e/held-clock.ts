import type { ElectronApplication } from "playwright";

/** The timer of the one lane of an application, which waits until the test says that its time has come. */
export interface HeldClock {
	/** What the lane waits for now is due. */
	pass(): Promise<void>;
}

/**
 * From now on time stands still for the lane of an application: steps that
 * last less than a second can be looked at, and a time-out needs no waiting.
 * Only what the lane waits for is held; nothing in the product knows of it.
 */
export async function holdClock(
	application: ElectronApplication,
): Promise<HeldClock> {
	await application.evaluate(() => {
		const { setTimeout: start, clearTimeout: stop } = globalThis;
		const held = new Map<object, () => void>();
		Reflect.set(globalThis, "heldTimers", held);
		const hold = (run: () => void, delayMs: number, ...given: unknown[]) => {
			// The lane's own clock; of everything else time goes on.
			if (!/\bsetTimer\b/.test(new Error().stack ?? ""))
				return Reflect.apply(start, globalThis, [run, delayMs, ...given]);
			const handle = {};
			held.set(handle, run);
			return handle;
		};
		Reflect.set(globalThis, "setTimeout", hold);
		Reflect.set(globalThis, "clearTimeout", (handle: object) => {
			if (!held.delete(handle)) Reflect.apply(stop, globalThis, [handle]);
		});
	});
	let nth = 0;
	/** Asked twice it runs once: the answer of a call may be lost on its way. */
	const run = (once: number) =>
		application.evaluate((_, once) => {
			const held: Map<object, () => void> = Reflect.get(
				globalThis,
				"heldTimers",
			);
			const done = `heldTimers${once}`;
			const known: unknown = Reflect.get(globalThis, done);
			if (typeof known === "number") return known;
			const runs = [...held.values()];
			held.clear();
			for (const due of runs) due();
			Reflect.set(globalThis, done, runs.length);
			return runs.length;
		}, once);
	return {
		async pass() {
			nth += 1;
			const passed = await run(nth).catch((error: Error) => {
				if (!error.message.includes("garbage collected")) throw error;
				return run(nth);
			});
			if (passed !== 1) throw new Error(`${passed} timers of the lane`);
		},
	};
}
