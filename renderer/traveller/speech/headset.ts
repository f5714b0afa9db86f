import { outputNow } from "./page-sound.ts";
import { stopSpeaking } from "./speak-screen.ts";

/**
 * Hears when the lane's headset is plugged in and when it is pulled out. Who
 * cannot see the screen has no other way to switch the voice on (EN 301 549
 * §5.1.3.1). What is spoken then ends: it shall not come out elsewhere.
 */
export function watchHeadset(changed: (isThere: boolean) => void): () => void {
	let wasThere: boolean | null = null;
	let isOver = false;
	async function look(): Promise<void> {
		const { kind } = await outputNow();
		if (isOver || kind === "open") return;
		const isThere = kind === "headset";
		const isNews = wasThere !== null && wasThere !== isThere;
		wasThere = isThere;
		if (!isNews) return;
		if (!isThere) stopSpeaking();
		changed(isThere);
	}
	const heard = () => void look();
	heard();
	navigator.mediaDevices.addEventListener("devicechange", heard);
	return () => {
		isOver = true;
		navigator.mediaDevices.removeEventListener("devicechange", heard);
	};
}
