import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { followFiles } from "../../desk/follow-files.ts";
import { until } from "../../simulators/until.ts";

function temporary(): string {
	const folder = mkdtempSync(join(tmpdir(), "lintas-follow-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** What whoever follows has read of these files when it was last told. */
function following(folder: string, names: readonly string[]) {
	const paths = names.map((name) => join(folder, name));
	const now = () =>
		[join(folder, "one"), join(folder, "deep", "in", "two")]
			.map((path) => (existsSync(path) ? readFileSync(path, "utf8") : "–"))
			.join(" ");
	const blind: boolean[] = [];
	let read = now();
	let times = 0;
	const stop = followFiles({
		what: "test",
		paths,
		onChange() {
			read = now();
			times += 1;
		},
		onBlind: (_what, isBlind) => blind.push(isBlind),
	});
	onTestFinished(stop);
	return {
		stop,
		blind,
		times: () => times,
		isRead: () => read === now(),
		read: () => read,
	};
}

const moves = {
	write: (folder: string, text: string) =>
		writeFileSync(join(folder, "one"), text),
	replace(folder: string, text: string) {
		writeFileSync(join(folder, "draft"), text);
		renameSync(join(folder, "draft"), join(folder, "one"));
	},
	lose: (folder: string) => rmSync(join(folder, "one"), { force: true }),
	make(folder: string, text: string) {
		mkdirSync(join(folder, "deep", "in"), { recursive: true });
		writeFileSync(join(folder, "deep", "in", "two"), text);
	},
	loseFolder: (folder: string) =>
		rmSync(join(folder, "deep"), { recursive: true, force: true }),
	moveFolder(folder: string) {
		rmSync(join(folder, "aside"), { recursive: true, force: true });
		if (existsSync(join(folder, "deep")))
			renameSync(join(folder, "deep"), join(folder, "aside"));
	},
} as const satisfies Record<string, (folder: string, text: string) => void>;

test.each([
	["a file and one that lies deep", ["one", "deep/in/two"]],
	["a file and a folder that is not there yet", ["one", "deep/in"]],
])("%s: whatever is done to them is read", async (_, names) => {
	let count = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.array(fc.constantFrom(...Object.values(moves)), {
					minLength: 1,
					maxLength: 3,
				}),
				{ minLength: 1, maxLength: 6 },
			),
			async (bursts) => {
				const folder = temporary();
				const at = following(folder, names);
				for (const burst of bursts) {
					for (const move of burst) {
						count += 1;
						move(folder, `${count}`);
					}
					// Sooner than the interval at which it looks without being told.
					await until("it was read", at.isRead, 15_000);
				}
				at.stop();
				expect(at.blind).toEqual([]);
			},
		),
		{ numRuns: 8 },
	);
});

test("several steps are told once; what lies beside is not told", async () => {
	const folder = temporary();
	const at = following(folder, ["one"]);
	for (let step = 0; step < 20; step += 1) {
		writeFileSync(join(folder, "beside"), `${step}`);
		moves.replace(folder, `${step}`);
	}
	await until("it was read", at.isRead);
	expect(at.times()).toBe(1);
	writeFileSync(join(folder, "beside"), "last");
	moves.write(folder, "21");
	await until("it was read again", at.isRead);
	expect(at.times()).toBe(2);
});

test("whoever never stops writing is read all the same", async () => {
	const folder = temporary();
	const at = following(folder, ["one"]);
	let step = 0;
	const writing = setInterval(() => {
		step += 1;
		moves.write(folder, `${step}`);
	}, 20);
	onTestFinished(() => clearInterval(writing));
	await until("it was read", () => at.times() > 1);
});

test("after the end nothing is told", async () => {
	const folder = temporary();
	const [ended, goesOn] = [
		following(folder, ["one"]),
		following(folder, ["one"]),
	];
	moves.write(folder, "1");
	ended.stop();
	await until("the other one was told", () => goesOn.times() === 1);
	expect(ended.times()).toBe(0);
});

/** A folder whose files may be used, and which may not be looked at: no watch is to be had. */
test("what cannot be watched is said, and asked for until it can", async () => {
	const folder = temporary();
	const nobody = 65534;
	const isRoot = process.getuid?.() === 0;
	if (isRoot) {
		chownSync(folder, nobody, nobody);
		// Root may look at everything.
		process.seteuid?.(nobody);
		onTestFinished(() => process.seteuid?.(0));
	}
	chmodSync(folder, 0o300);
	const at = following(folder, ["one"]);
	await until("that is said", () => at.blind.length === 1);
	moves.write(folder, "1");
	await until("it was read", at.isRead);
	chmodSync(folder, 0o700);
	await until("it is watched", () => at.blind.length === 2);
	expect(at.blind).toEqual([true, false]);
	moves.replace(folder, "2");
	await until("it was read again", at.isRead);
});
