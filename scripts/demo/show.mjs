import { isReady, isVerdict, picture, signIn, windowOf } from "./windows.mjs";

/** A specimen is swiped and its verdict awaited. */
async function showVerdict({ window, logged }, { reader }) {
	await signIn(window);
	await logged("the passport reader", isReady("passport-reader"));
	reader.tell("swipe 0");
	const { verdict, latencyMs } = await logged("the verdict", isVerdict);
	const screenshot = await picture(window, "verdict");
	return { demo: "verdict", verdict, paintedMs: latencyMs, screenshot };
}

/** An officer watches, and a citizen begins at the kiosk. */
async function showKiosk(started, { kioskReader }) {
	const monitor = await windowOf(started, "lane-monitor");
	await signIn(monitor);
	await started.logged("the kiosk's reader", isReady("k1-reader"));
	await started.logged("the kiosk's scanner", isReady("k1-scanner"));
	const isAt = (step) => (entry) =>
		entry.event === "kioskPainted" && entry.step === step;
	await started.logged("the open kiosk", isAt("attract"));
	kioskReader.tell("swipe 7");
	const { latencyMs } = await started.logged("its answer", isAt("checking"));
	await started.logged("the next question", isAt("family"));
	const traveller = await windowOf(started, "traveller");
	const screenshot = await picture(traveller, "kiosk");
	await picture(monitor, "lane-monitor");
	return { demo: "kiosk", paintedMs: latencyMs, screenshot };
}

/** The other roles' windows wait for a person to sign in. */
async function showSignIn({ window }, name) {
	await window.getByRole("option").first().waitFor();
	return { demo: name, screenshot: await picture(window, name) };
}

/** What `npm start` shows by itself, and one line of it. */
export function show(started, devices, { role, kiosk }) {
	if (role) return showSignIn(started, role);
	return kiosk ? showKiosk(started, devices) : showVerdict(started, devices);
}
