import { defineConfig } from "vitest/config";

/** unit: everything that needs no window · e2e: the real application. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/e2e/**"],
					testTimeout: 30_000,
					pool: "forks",
				},
			},
			{
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.test.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
					fileParallelism: false,
				},
			},
		],
	},
});
