import type { WebContents } from "electron";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, type Result } from "../../core/result.ts";
import { secureWindow } from "../windows/secure-window.ts";

const patienceMs = 10_000;

/**
 * Draws the notice on a sheet that nobody sees and hands it to `work`; it is
 * gone afterwards. Code: `notice.failed` (it could not be drawn), and those of
 * `work`.
 */
export async function drawNotice<T>(
	notice: RefusalNotice,
	work: (sheet: WebContents) => Promise<Result<T>>,
): Promise<Result<T>> {
	const { window, address } = secureWindow(
		"notice/index.html",
		null,
		{ width: 800, height: 1100 },
		{ isShown: false },
	);
	try {
		// The page says by its title that its fonts are there and it is drawn.
		const isDrawn = new Promise<boolean>((resolve) => {
			setTimeout(() => resolve(false), patienceMs).unref();
			window.webContents.on("page-title-updated", (_event, title) => {
				if (title === notice.noticeId) resolve(true);
			});
		});
		// Behind the hash nothing leaves the page, and the session keeps nothing.
		const content = encodeURIComponent(JSON.stringify(notice));
		await window.loadURL(`${address}#${content}`);
		return (await isDrawn)
			? await work(window.webContents)
			: fail("notice.failed");
	} catch {
		return fail("notice.failed");
	} finally {
		window.destroy();
	}
}
