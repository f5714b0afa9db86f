import { BrowserWindow, screen } from "electron";

/** The computer's screen of this number, from 0; one that is not there: the first. */
export function screenBounds(display: number): Electron.Rectangle {
	const found = screen.getAllDisplays()[display];
	return (found ?? screen.getPrimaryDisplay()).bounds;
}

/**
 * Keeps a window over its whole screen, before everything else. It takes the
 * focus back from other programs, never from another window of Lintas: the
 * officer may work at the same computer.
 */
export function lockToScreen(window: BrowserWindow, display: number): void {
	const place = () => {
		if (window.isDestroyed() || !window.isVisible()) return;
		window.setBounds(screenBounds(display));
		window.setKiosk(true);
		window.setAlwaysOnTop(true, "screen-saver");
		window.moveTop();
	};
	window.setAlwaysOnTop(true, "screen-saver");
	window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
	window.on("show", place);
	window.on("minimize", () => window.restore());
	window.on("restore", place);
	window.on("leave-full-screen", place);
	window.on("blur", () => {
		// The window that takes the focus has it only after this event.
		setImmediate(() => {
			if (window.isDestroyed() || !window.isVisible()) return;
			window.moveTop();
			if (BrowserWindow.getFocusedWindow() === null) window.focus();
		});
	});
	const changed = () => place();
	screen.on("display-added", changed);
	screen.on("display-removed", changed);
	screen.on("display-metrics-changed", changed);
	window.on("closed", () => {
		screen.off("display-added", changed);
		screen.off("display-removed", changed);
		screen.off("display-metrics-changed", changed);
	});
}
