import { spawn } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { ensureNodeModules } from "../../scripts/setup/node-modules.mjs";
import { modulesFolder, root } from "../../scripts/setup/paths.mjs";

/** What a checkout does not have, and pictures. */
const leftOut = [
	"node_modules",
	"build",
	".git",
	".lintas",
	"docs/screenshots",
];

/** A command at work. */
export interface Running {
	/** All it has said until now. */
	said(): string;
	/** Resolves as soon as it has said this; rejects where it ends before. */
	heard(words: string): Promise<void>;
	type(line: string): void;
	/** Ends its input and waits for its end. */
	done(): Promise<{ readonly isDone: boolean; readonly said: string }>;
}

/** What a contributor has who does a recipe: the tree, its modules, a Node of their own. */
export interface FreshCopy {
	readonly folder: string;
	read(file: string): string;
	write(file: string, text: string): void;
	/** Replaces what stands once in a file. */
	edit(file: string, ...changes: readonly (readonly [string, string])[]): void;
	/** A command of CONTRIBUTING, word by word; more words may follow it. */
	start(command: string, more?: readonly string[]): Running;
	run(command: string): ReturnType<Running["done"]>;
}

/** As npm finds them who has not this project's own Node before it. */
function startingEnvironment(): NodeJS.ProcessEnv {
	const path = (process.env.PATH ?? "")
		.split(delimiter)
		.filter((place) => !place.includes("node_modules"));
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(npm_|INIT_CWD|NODE_|VITEST|TEST$|VITE_)/.test(name),
	);
	return {
		...Object.fromEntries(kept),
		PATH: path.join(delimiter),
		NO_COLOR: "1",
		npm_config_offline: "true",
		npm_config_update_notifier: "false",
	};
}

function copyTree(folder: string): void {
	for (const name of readdirSync(root).filter(
		(entry) => !leftOut.includes(entry),
	))
		cpSync(join(root, name), join(folder, name), {
			recursive: true,
			filter: (path) => !leftOut.includes(path.slice(root.length + 1)),
			preserveTimestamps: true,
		});
	symlinkSync(modulesFolder, join(folder, "node_modules"), "dir");
	// What the compiler knows already; it compiles anew what is edited.
	for (const made of ["build/types", "build/style-types"])
		if (existsSync(join(root, made)))
			cpSync(join(root, made), join(folder, made), {
				recursive: true,
				preserveTimestamps: true,
			});
}

/** A program with a contributor's Node first; a test that ends takes it along. */
export function runIn(folder: string, words: readonly string[]): Running {
	const [program = "", ...args] = words;
	const child = spawn(program, args, {
		cwd: folder,
		env: startingEnvironment(),
		stdio: "pipe",
	});
	onTestFinished(() => void child.kill());
	const said = { text: "" };
	const listeners = new Set<() => void>();
	for (const output of [child.stdout, child.stderr])
		output.setEncoding("utf8").on("data", (piece) => {
			said.text += piece;
			for (const look of listeners) look();
		});
	const end = new Promise<number | null>((settle, reject) => {
		child.on("error", reject);
		child.on("close", settle);
	});
	return {
		said: () => said.text,
		heard: (wanted) =>
			new Promise((settle, reject) => {
				const look = () => said.text.includes(wanted) && settle();
				listeners.add(look);
				look();
				void end.then(() =>
					reject(new Error(`ended without ${wanted}: ${said.text}`)),
				);
			}),
		type: (line) => void child.stdin.write(`${line}\n`),
		async done() {
			child.stdin.end();
			return { isDone: (await end) === 0, said: said.text };
		},
	};
}

export async function freshCopy(): Promise<FreshCopy> {
	// The copy borrows the modules: they must be those of its lock file.
	await ensureNodeModules();
	const folder = mkdtempSync(join(tmpdir(), "lintas-recipe-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	copyTree(folder);
	const at = (file: string) => join(folder, file);
	const read = (file: string) => readFileSync(at(file), "utf8");

	/**
	 * What npm runs for `npm run NAME -- WORDS`. Once modules are there npm puts
	 * the pinned Node before the contributor's: only without it one sees what
	 * the very first command of a checkout runs on.
	 */
	function scriptOf(command: string): string[] {
		const [, name = "", words] =
			command.match(/^npm run (?:-s )?(\w+)(?: -- (.+))?$/) ?? [];
		const script = JSON.parse(read("package.json")).scripts[name];
		if (typeof script !== "string") throw new Error(`no script: ${command}`);
		return [script, words ?? ""].flatMap((part) =>
			part.split(" ").filter(Boolean),
		);
	}

	function start(command: string, more: readonly string[] = []): Running {
		if (!read("CONTRIBUTING.md").includes(`\`${command}`))
			throw new Error(`CONTRIBUTING.md does not name: ${command}`);
		return runIn(folder, [...scriptOf(command), ...more]);
	}

	return {
		folder,
		read,
		write(file, text) {
			mkdirSync(dirname(at(file)), { recursive: true });
			writeFileSync(at(file), text);
		},
		edit(file, ...changes) {
			let text = read(file);
			for (const [from, to] of changes) {
				if (text.split(from).length !== 2)
					throw new Error(`${file} has not once: ${from}`);
				text = text.replace(from, () => to);
			}
			writeFileSync(at(file), text);
		},
		start,
		run: (command) => start(command).done(),
	};
}
