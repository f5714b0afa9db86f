import { app } from "electron";

/**
 * What Chromium would keep or allow by itself and no window of Lintas needs:
 * crash dumps and shader caches on the disk, pinch zoom, swiping back, asking
 * a name server ahead. Before the application is ready.
 */
export function spareTraces(): void {
	const { commandLine } = app;
	commandLine.appendSwitch("disable-breakpad");
	commandLine.appendSwitch("disable-gpu-shader-disk-cache");
	commandLine.appendSwitch("disable-pinch");
	commandLine.appendSwitch("overscroll-history-navigation", "0");
	commandLine.appendSwitch("dns-prefetch-disable");
}
