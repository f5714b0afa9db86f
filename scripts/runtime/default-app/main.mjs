// The loader that Electron runs when it is started with a folder: `electron .`
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const options = { required: [], target: undefined };
const words = process.argv.slice(1);
while (words.length > 0 && options.target === undefined) {
	const word = words.shift();
	if (word === "-r" || word === "--require")
		options.required.push(words.shift());
	else if (word === "--version" || word === "-v") {
		process.stdout.write(`v${process.versions.electron}\n`);
		process.exit(0);
	} else if (word === "--abi") {
		process.stdout.write(`${process.versions.modules}\n`);
		process.exit(0);
	} else if (word.startsWith("--app="))
		options.target = word.slice("--app=".length);
	else if (!word.startsWith("-")) options.target = word;
}

const require = createRequire(join(process.cwd(), "loader.cjs"));
for (const name of options.required) require(resolve(name));

if (options.target === undefined) {
	process.stderr.write("usage: electron [options] FOLDER\n");
	process.exit(2);
}

let file = resolve(options.target);
if (statSync(file).isDirectory()) {
	const description = JSON.parse(
		readFileSync(join(file, "package.json"), "utf8"),
	);
	app.setAppPath(file);
	const name = description.productName ?? description.name;
	if (name) app.setName(name);
	if (description.version) app.setVersion(description.version);
	if (description.desktopName) app.setDesktopName(description.desktopName);
	file = join(file, description.main ?? "index.js");
} else app.setAppPath(dirname(file));
process.defaultApp = true;
await import(pathToFileURL(file).href);
