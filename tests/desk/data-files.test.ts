import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { dataFiles } from "../../desk/data-files.ts";

test("every file of a desk lies in its folder under a name of its own", () => {
	const { folder, ...files } = dataFiles("/desk");
	const paths = Object.values(files);
	expect(new Set(paths).size).toBe(paths.length);
	for (const path of paths) expect(dirname(path)).toBe(resolve(folder));
});
