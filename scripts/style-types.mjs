import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildFolder, root } from "./setup/paths.mjs";

const pages = join(root, "renderer");
/** Beside the pages as the compiler sees them: `rootDirs` of renderer/tsconfig.json. */
const typesFolder = join(buildFolder, "style-types");
const sheetEnding = ".module.css";

/** Every sheet of a component, as a path below `renderer`. */
export function styleSheets() {
	return readdirSync(pages, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(sheetEnding))
		.sort();
}

/** The classes of a sheet as its component names them: `.lane-name` is `laneName`. */
export function classesOf(css) {
	const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"/g, "");
	const names = [...bare.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) =>
		name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
	);
	return [...new Set(names)].sort();
}

function typesOf(css) {
	const lines = classesOf(css).map((name) => `\treadonly ${name}: string;\n`);
	return `// Made by scripts/style-types.mjs from the sheet of this name.
declare const styles: {
${lines.join("")}};
export default styles;
`;
}

/** One declaration a sheet, so that a class which is not there does not compile. */
export function writeStyleTypes() {
	const wanted = new Map(
		styleSheets().map((sheet) => [
			join(typesFolder, `${sheet.slice(0, -".css".length)}.d.css.ts`),
			typesOf(readFileSync(join(pages, sheet), "utf8")),
		]),
	);
	const written = existsSync(typesFolder)
		? readdirSync(typesFolder, { recursive: true, encoding: "utf8" })
		: [];
	for (const path of written.filter((name) => name.endsWith(".ts")))
		if (!wanted.has(join(typesFolder, path))) rmSync(join(typesFolder, path));
	for (const [path, text] of wanted) {
		if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
	writeStyleTypes();
