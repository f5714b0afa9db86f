import { createHash } from "node:crypto";
import {
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
	buildFolder,
	root,
	toolEnvironment,
	toolNode,
} from "./setup/paths.mjs";
import { run, step } from "./setup/say.mjs";

const appFolder = join(buildFolder, "app");
const stampFile = join(buildFolder, "app.stamp");
/** Everything that the built application is made of. */
const inputs = [
	"core",
	"contract",
	"trust",
	"reading",
	"native",
	"store",
	"desk",
	"main",
	"app",
	"preload",
	"renderer",
	"cli",
	"rules",
	"scripts/build.mjs",
	"package-lock.json",
];

function filesBelow(path) {
	return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory()
			? filesBelow(join(path, entry.name))
			: [join(path, entry.name)],
	);
}

function inputDigest() {
	const hash = createHash("sha256");
	for (const input of inputs) {
		const path = join(root, input);
		for (const file of /\.[a-z]+$/.test(input)
			? [path]
			: filesBelow(path).sort()) {
			hash.update(file.slice(root.length)).update(readFileSync(file));
		}
	}
	return hash.digest("hex");
}

/** Addons and Electron stay outside the bundles; everything else goes in. */
const external = ["electron", "better-sqlite3", "serialport", "node-hid"];

function nodeBuild(entries, format, extension) {
	return {
		configFile: false,
		root,
		logLevel: "warn",
		ssr: { noExternal: true, external, target: "node" },
		build: {
			ssr: true,
			outDir: appFolder,
			emptyOutDir: false,
			minify: false,
			target: "node20",
			rolldownOptions: {
				input: entries,
				output: {
					format,
					entryFileNames: `[name].${extension}`,
					chunkFileNames: `chunks/[name]-[hash].${extension}`,
				},
			},
		},
	};
}

async function buildAll() {
	const { build } = await import("vite");
	rmSync(stampFile, { force: true });
	rmSync(appFolder, { recursive: true, force: true });
	const entry = (path) => join(root, path);
	await build(
		nodeBuild(
			{
				main: entry("app/entry.ts"),
				cli: entry("cli/entry.ts"),
				"hosts/store": entry("store/main.ts"),
				"hosts/import-worker": entry("store/bundle/import-worker.ts"),
				"hosts/master-list-worker": entry(
					"trust/master-list/master-list-worker.ts",
				),
				"hosts/reading": entry("reading/main.ts"),
				"hosts/devices": entry("native/main.ts"),
				"hosts/drop-inherited": entry("main/hosts/drop-inherited.ts"),
			},
			"es",
			"js",
		),
	);
	// A sandboxed preload is CommonJS in a single file.
	for (const role of readdirSync(entry("preload")).filter((name) =>
		name.endsWith(".ts"),
	)) {
		await build(
			nodeBuild(
				{ [`preload/${role.slice(0, -3)}`]: entry(`preload/${role}`) },
				"cjs",
				"cjs",
			),
		);
	}
	await build({
		configFile: entry("renderer/vite.config.ts"),
		logLevel: "warn",
	});
}

/** Builds the application when a source has changed since the last whole build. */
export async function ensureBuild() {
	const digest = inputDigest();
	if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest)
		return;
	await step("build", () =>
		run(toolNode(), [join(root, "scripts", "build.mjs")], {
			cwd: root,
			env: toolEnvironment(),
		}),
	);
	writeFileSync(stampFile, digest);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
	await buildAll();
