import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { printConfig, pristine } from "../setup/demo.mjs";
import { SetupError } from "../setup/say.mjs";

/** What a person, or the technician's window, may have changed. */
const configuration = /^(desk|config)[.-].*json$/;

const textOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);

/**
 * The desk of the demonstration: its store as new at each start, its
 * configuration too, unless somebody changed `desk.json`. `from` is the store.
 */
export function demoDesk(folder, config, { isFresh = false, from = pristine }) {
	const file = join(folder, "desk.json");
	/** What the last start wrote there. */
	const writtenFile = join(folder, "desk.as-written.json");
	const wanted = printConfig(config);
	const found = textOf(file);
	const isChanged =
		found !== null && found !== wanted && found !== textOf(writtenFile);
	const isKept = isChanged && !isFresh;
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) {
		if (isKept && configuration.test(name)) continue;
		rmSync(join(folder, name), { recursive: true });
	}
	cpSync(from, folder, { recursive: true });
	if (!isKept) {
		writeFileSync(writtenFile, wanted);
		writeFileSync(file, wanted);
	}
	return { folder, isDemo: true, isKept };
}

/**
 * A desk of one's own. Nothing that is there is touched; what it lacks of a
 * desk, its store, accounts and keys, it gets from the demonstration.
 */
export function ownDesk(folder, config, { from = pristine } = {}) {
	const file = join(folder, "desk.json");
	mkdirSync(folder, { recursive: true });
	if (!existsSync(join(folder, "lintas.db"))) {
		const others = readdirSync(folder).filter(
			(name) => !configuration.test(name),
		);
		if (others.length > 0)
			throw new SetupError(
				`${folder} holds ${others[0]} and no desk: name an empty folder, or one with a desk.json`,
			);
		cpSync(from, folder, { recursive: true });
		if (!existsSync(file)) writeFileSync(file, printConfig(config));
	}
	return {
		folder,
		isDemo: isDemoKey(join(folder, "store-key.json")),
	};
}

/** The store of a real desk has its key in the keyring. */
function isDemoKey(file) {
	return !textOf(file)?.includes('"keyring"');
}

/** Whether the desk's configuration names a device at this path. */
export function namesPath({ folder }, path) {
	return (textOf(join(folder, "desk.json")) ?? "").includes(
		JSON.stringify(path).slice(1, -1),
	);
}
