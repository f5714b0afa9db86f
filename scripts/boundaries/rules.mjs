/**
 * Who may import whom (docs/architecture.md): what project references cannot
 * see. `folders` may be imported as values, `types` as types only, `packages`
 * by name; `node` says whether Node's own modules are for this folder.
 */
export const layers = {
	core: { folders: [], types: [], packages: [], node: false },
	contract: { folders: ["core"], types: [], packages: ["zod"], node: false },
	trust: {
		folders: ["core"],
		types: [],
		packages: ["@noble/curves", "@noble/hashes"],
		node: true,
	},
	reading: {
		folders: ["core", "contract", "trust"],
		types: [],
		packages: ["zod"],
		node: true,
	},
	native: {
		folders: ["core", "contract"],
		types: [],
		packages: ["zod", "serialport", "node-hid"],
		node: true,
	},
	store: {
		folders: ["core", "contract"],
		types: [],
		packages: ["zod", "better-sqlite3"],
		node: true,
	},
	rules: { folders: ["core", "contract"], types: [], packages: [], node: true },
	desk: {
		folders: ["core", "contract", "rules", "trust"],
		types: ["native", "store"],
		packages: ["zod"],
		node: true,
	},
	main: {
		folders: ["core", "contract", "desk"],
		types: [],
		packages: ["electron", "zod"],
		node: true,
	},
	preload: {
		folders: [],
		types: ["core", "contract"],
		packages: ["electron"],
		node: false,
	},
	renderer: {
		folders: ["core"],
		types: ["contract"],
		packages: [
			"react",
			"react-dom",
			"react-aria-components",
			"i18next",
			"react-i18next",
			"qr",
			"@fontsource-variable/inter",
			"@fontsource-variable/jetbrains-mono",
			"vite",
			"@vitejs/plugin-react",
		],
		node: false,
	},
	cli: {
		folders: ["core", "contract", "native", "store", "desk", "rules", "trust"],
		types: [],
		packages: ["zod", "serialport", "node-hid", "better-sqlite3"],
		node: true,
	},
	app: {
		folders: ["main", "desk", "cli"],
		types: [],
		packages: ["electron"],
		node: true,
	},
	/** A printer is one machine, and long. */
	simulators: {
		folders: ["core"],
		types: [],
		packages: [],
		node: true,
		longest: 250,
	},
};

/** Whatever takes apart what strangers send (decision 0014). */
const parsers = [
	/^core\/document\/(recognise|decode)\.ts$/,
	/^core\/mrz\/(parse|normalise|repair)/,
	/^core\/seal\/(parse|vds|idb|tlv|feature|c40)/,
	/^core\/boarding-pass\/(parse|read-)/,
	/^trust\/(asn1|cms|crl|certificate|chain|master-list|seal)\//,
	/^trust\/bundle\/(read|trust-row)/,
	/^node:zlib$/,
];

/** What an entry must not reach, over however many files; `except` names who may, and may alone. */
export const unreachable = [
	{
		entry: "main/start.ts",
		packages: ["better-sqlite3", "serialport", "node-hid"],
		folders: ["native", "store", "reading"],
		files: parsers,
		// An officer types a passport by hand: its lines are made here, and checked like any other.
		except: [
			"core/crossing/typed-document.ts",
			"core/crossing/typed-lines.ts",
			// The zone of an open lock, as this desk read and journalled it.
			"desk/counter/restore-locks.ts",
		],
	},
	{
		entry: "reading/main.ts",
		packages: ["electron", "better-sqlite3", "serialport", "node-hid"],
		folders: ["desk", "native", "store"],
	},
	{ entry: "cli/entry.ts", packages: ["electron"], folders: ["main"] },
	{ entry: "desk/open-desk.ts", packages: ["electron"], folders: ["main"] },
	{
		entry: "native/main.ts",
		packages: ["electron", "better-sqlite3"],
		folders: ["desk", "store"],
	},
	{
		entry: "store/main.ts",
		packages: ["electron", "serialport", "node-hid"],
		folders: ["desk", "native"],
	},
];

/** Texts that a layer must not hold, except in the folder named. */
export const forbidden = [
	{
		layer: "core",
		pattern:
			/\bMath\.random\b|\bnew Date\(\)|\bDate\.now\b|\bperformance\.|\bprocess\./,
		says: "core reads no clock, throws no dice and knows no process",
	},
	{
		layer: "main",
		pattern: /\bipcMain\b|\bwebContents\.send\b/,
		except: "main/ipc/",
		says: "only main/ipc speaks to windows",
	},
];

/** Lines of code in a file; comments and empty lines are free. */
export const longestFile = 200;
