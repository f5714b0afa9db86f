import type { BrowserWindow } from "electron";
import { SlipSheet } from "../../contract/slip.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import {
	mostHeightDots,
	type Raster,
	rasterOfPixels,
} from "../../core/slip/raster.ts";
import type { Slip } from "../../core/slip/slip.ts";
import type { SlipPages } from "../../desk/kiosk/slip-pages.ts";
import { secureWindow } from "../windows/secure-window.ts";

const patienceMs = 5000;
const mmPerInch = 25.4;
/** A page of 576 dots is 72 mm of an 80 mm roll; the page's style shrinks it for print. */
const pdf = { dots: 576, paperMm: 80, inkMm: 72 } as const;

/** The page says by its title that it is drawn, and how high it is. */
function drawn(window: BrowserWindow, caseNumber: string): Promise<number> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(0), patienceMs);
		window.webContents.on("page-title-updated", (_event, title) => {
			const [name, height = ""] = title.split(" ");
			if (name !== caseNumber || !/^\d+$/.test(height)) return;
			clearTimeout(timer);
			resolve(Math.min(Number(height), mostHeightDots));
		});
	});
}

/** A window of its own for each slip: nothing of it is left when it is printed. */
async function onPage<T>(
	slip: Slip,
	widthDots: number,
	isOffscreen: boolean,
	take: (window: BrowserWindow, heightDots: number) => Promise<Result<T>>,
): Promise<Result<T>> {
	const sheet = SlipSheet.safeParse(slip);
	if (!sheet.success) return fail("slip.page", sheet.error.issues[0]?.message);
	const { window, address } = secureWindow(
		"slip/index.html",
		null,
		{ width: widthDots, height: mostHeightDots, useContentSize: true },
		{ isShown: false, devTools: false, isOffscreen },
	);
	try {
		const height = drawn(window, slip.caseNumber);
		const content = encodeURIComponent(JSON.stringify(sheet.data));
		await window.loadURL(`${address}#${content}`);
		const heightDots = await height;
		return heightDots > 0 ? await take(window, heightDots) : fail("slip.page");
	} catch {
		return fail("slip.page");
	} finally {
		window.destroy();
	}
}

/** The page's own pixels, however many of the screen's each one is. */
async function raster(
	window: BrowserWindow,
	widthDots: number,
	heightDots: number,
): Promise<Result<Raster>> {
	const area = { x: 0, y: 0, width: widthDots, height: heightDots };
	const image = await window.webContents.capturePage(area);
	const { width, height } = image.getSize();
	const scale = Math.sqrt(image.toBitmap().length / 4 / (width * height));
	const isPlain = scale === 1 && width === widthDots && height === heightDots;
	const dots = isPlain
		? image
		: image.resize({ width: widthDots, height: heightDots, quality: "best" });
	return rasterOfPixels(dots.toBitmap(), widthDots, heightDots);
}

export function createSlipPages(): SlipPages {
	return {
		raster: (slip, widthDots) =>
			onPage(slip, widthDots, true, (window, heightDots) =>
				raster(window, widthDots, heightDots),
			),
		pdf: (slip) =>
			onPage(slip, pdf.dots, false, async (window, heightDots) => {
				const side = (pdf.paperMm - pdf.inkMm) / 2 / mmPerInch;
				const inkHeight = ((pdf.inkMm / mmPerInch) * heightDots) / pdf.dots;
				return ok(
					await window.webContents.printToPDF({
						printBackground: true,
						pageSize: {
							width: pdf.paperMm / mmPerInch,
							// A little more than it needs: a rounded line would begin a second page.
							height: inkHeight + 2 * side + 0.1,
						},
						margins: { top: side, bottom: side, left: side, right: side },
					}),
				);
			}),
	};
}
