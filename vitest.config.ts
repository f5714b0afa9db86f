import { defineConfig } from "vitest/config";

const processes = [
	...[
		"native",
		"simulators",
		"store",
		"cli",
		"trust",
		"desk/speech",
		"recipes",
	].map((folder) => `tests/${folder}/**/*.test.ts`),
	"tests/desk/follow-files.test.ts",
	// Pure, but every traveller against every entry by brute force.
	"tests/core/names/clear.test.ts",
	// Puts another catalogue in the place of a module.
	"tests/renderer/traveller/pseudo-locale.test.ts",
];

/** What measures time, or needs the machine's keyring or package to itself. */
const alone = ["kiosk-discretion", "start", "keyring", "packaged"].map(
	(name) => `tests/e2e/${name}.test.ts`,
);

/**
 * One group after the other, two files at a time. unit: pure code, seconds, all files of a
 * worker in one process · processes: real files, pseudo-terminals and child processes ·
 * desk: a whole desk without Electron · e2e: the real application, each file on a display
 * of its own · alone: one by one.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/e2e/**", "tests/desk/at-work/**", ...processes],
					testTimeout: 120_000,
					pool: "threads",
					isolate: false,
					maxWorkers: 2,
				},
			},
			{
				test: {
					name: "processes",
					include: processes,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
				},
			},
			{
				test: {
					name: "desk",
					include: ["tests/desk/at-work/**/*.test.ts"],
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
				},
			},
			{
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.test.ts"],
					exclude: alone,
					setupFiles: ["tests/e2e/own-display.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
					maxWorkers: 2,
					sequence: { groupOrder: 2 },
				},
			},
			{
				test: {
					name: "alone",
					include: alone,
					setupFiles: ["tests/e2e/own-display.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
					fileParallelism: false,
					sequence: { groupOrder: 3 },
				},
			},
		],
	},
});
