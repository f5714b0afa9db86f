import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, SetupError, say, step } from "./say.mjs";

/** What the product and its tests need of the system: Debian's name, and how to see that it is there. */
const needs = [
	{ package: "xvfb", command: "Xvfb" },
	{ package: "socat", command: "socat" },
	{ package: "unzip", command: "unzip" },
	{ package: "procps", command: "pgrep" },
	{ package: "dbus", command: "dbus-run-session" },
	{ package: "gnome-keyring", command: "gnome-keyring-daemon" },
	{ package: "libsecret-1-0", library: "libsecret-1.so.0" },
	{ package: "libgtk-3-0", library: "libgtk-3.so.0" },
	{ package: "libnss3", library: "libnss3.so" },
	{ package: "libasound2", library: "libasound.so.2" },
	{ package: "libgbm1", library: "libgbm.so.1" },
	{ package: "libxss1", library: "libXss.so.1" },
	{ package: "libusb-1.0-0", library: "libusb-1.0.so.0" },
	{ package: "libudev1", library: "libudev.so.1" },
	{ package: "xdotool", command: "xdotool" },
	{ package: "poppler-utils", command: "pdftotext" },
	{ package: "umockdev", command: "umockdev-wrapper" },
	{
		package: "gir1.2-umockdev-1.0",
		file: "girepository-1.0/UMockdev-1.0.typelib",
	},
	{ package: "python3-gi", file: "python3/dist-packages/gi/__init__.py" },
];

/** What only a part of the product needs, and what is missing without it. */
const extras = [
	{
		package: "espeak-ng",
		command: "espeak-ng",
		without: "the kiosks show captions and read nothing aloud",
	},
];

function onPath(command) {
	const folders = `${process.env.PATH ?? ""}${delimiter}/usr/bin${delimiter}/bin${delimiter}/usr/sbin`;
	return folders.split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, command), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

function isPresent(need, libraries) {
	if (need.command) return onPath(need.command);
	if (need.library) return libraries.includes(`\t${need.library} `);
	return ["x86_64-linux-gnu", "aarch64-linux-gnu", "."].some((folder) =>
		existsSync(join("/usr/lib", folder, need.file)),
	);
}

function missingOf(wanted) {
	const ldconfig = ["/sbin/ldconfig", "/usr/sbin/ldconfig"].find((path) =>
		existsSync(path),
	);
	const libraries = ldconfig
		? execFileSync(ldconfig, ["-p"], { encoding: "utf8" })
		: "";
	return wanted.filter((need) => !isPresent(need, libraries));
}

const namesOf = (missing) => missing.map((need) => need.package);

function install(names) {
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	return step(`system packages (${names.join(" ")})`, async () => {
		// An install that was interrupted leaves packages half configured.
		await run("dpkg", ["--configure", "-a"], { env, quiet: true });
		await run("apt-get", ["update", "-q"], { env, quiet: true });
		await run(
			"apt-get",
			["install", "-y", "-q", "--no-install-recommends", ...names],
			{ env, quiet: true },
		);
	});
}

/** Extras are installed where that is possible, and said where it is not. */
async function ensureExtras() {
	const missing = missingOf(extras);
	if (missing.length === 0) return;
	if (onPath("apt-get") && process.getuid?.() === 0) {
		try {
			await install(namesOf(missing));
		} catch (error) {
			if (!(error instanceof SetupError)) throw error;
		}
	}
	for (const { package: name, without } of missingOf(extras))
		say(
			`without the package ${name} ${without}; to install it: sudo apt-get install ${name}`,
		);
}

/** Installs what is missing; where that is not possible, says the exact command. */
export async function ensureSystemPackages() {
	if (process.platform !== "linux") return;
	await ensureNeeds();
	await ensureExtras();
}

async function ensureNeeds() {
	const missing = namesOf(missingOf(needs));
	if (missing.length === 0) return;
	const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(" ")}`;
	if (!onPath("apt-get")) {
		throw new SetupError(
			`this is not Debian, and these are missing (by Debian's names): ${missing.join(" ")}. ` +
				"Install them with this system's package manager, then run the same command again.",
		);
	}
	if (process.getuid?.() !== 0) {
		throw new SetupError(
			`system packages are missing. Run this, then the same command again:\n  sudo sh -c '${command}'`,
		);
	}
	await install(missing);
	const still = namesOf(missingOf(needs));
	if (still.length > 0)
		throw new SetupError(`still missing after the install: ${still.join(" ")}`);
}
