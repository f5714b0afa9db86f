import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication } from "playwright";

const cell = { width: 108, height: 192 };
const gap = 6;

/**
 * All pictures of a folder on one sheet, a row for each name before the dot;
 * in the order in which they were taken. Written beside the folder.
 */
export async function contactSheet(
	application: ElectronApplication,
	folder: string,
	rows: readonly string[],
): Promise<string> {
	const ageOf = (name: string) => statSync(join(folder, name)).mtimeMs;
	const pictures = rows.map((row) =>
		readdirSync(folder)
			.filter((name) => name.startsWith(`${row}.`))
			.sort((a, b) => ageOf(a) - ageOf(b))
			.map((name) => join(folder, name)),
	);
	const columns = Math.max(...pictures.map((row) => row.length));
	const png = await application.evaluate(
		async ({ nativeImage }, { files, columns, cell, gap }) => {
			const width = columns * (cell.width + gap) + gap;
			const height = files.length * (cell.height + gap) + gap;
			const sheet = Buffer.alloc(width * height * 4, 0xff);
			files.forEach((row, y) => {
				row.forEach((file, x) => {
					const small = nativeImage
						.createFromPath(file)
						.resize({ ...cell, quality: "best" });
					const pixels = small.toBitmap();
					const { width: smallWidth, height: smallHeight } = small.getSize();
					for (let line = 0; line < smallHeight; line += 1)
						pixels.copy(
							sheet,
							((y * (cell.height + gap) + gap + line) * width +
								x * (cell.width + gap) +
								gap) *
								4,
							line * smallWidth * 4,
							(line + 1) * smallWidth * 4,
						);
				});
			});
			return nativeImage
				.createFromBitmap(sheet, { width, height })
				.toPNG()
				.toString("base64");
		},
		{ files: pictures, columns, cell, gap },
	);
	const file = `${folder}-contact-sheet.png`;
	writeFileSync(file, Buffer.from(png, "base64"));
	return readFileSync(file).length > 0 ? file : "";
}
