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
];

/** What measures time, or needs the machine's keyring or package to itself. */
const alone = ["kiosk-discretion", "start", "keyring", "packaged"].map(
	(name) => `tests/e2e/${name}.test.ts`,
);

/**
 * unit: pure code, seconds · processes: real files, pseudo-terminals and child
 * processes · desk: a whole desk without Electron · e2e: the real application,
 * two at a time on displays of their own · alone: one by one.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/e2e/**", "tests/desk/at-work/**", ...processes],
					testTimeout: 30_000,
					pool: "forks",
				},
			},
			{
				test: {
					name: "processes",
					include: processes,
					testTimeout: 60_000,
					hookTimeout: 60_000,
					pool: "forks",
				},
			},
			{
				test: {
					name: "desk",
					include: ["tests/desk/at-work/**/*.test.ts"],
					testTimeout: 30_000,
					hookTimeout: 30_000,
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
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: "alone",
					include: alone,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
					fileParallelism: false,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
