import { spawn } from "node:child_process";
import { SetupError } from "./say.mjs";

const shared = () =>
	Promise.resolve({
		name: process.env.DISPLAY ?? "",
		isOwn: false,
		close() {},
	});

/** Where a person sees it: the display that is there, else one of our own. */
export function openDisplay() {
	return process.env.DISPLAY || process.env.WAYLAND_DISPLAY
		? shared()
		: openOwnDisplay();
}

/**
 * An Xvfb on a free number, with its name and how to end it: what runs there takes the
 * focus from nobody, and nobody from it. Other systems have the one that is there.
 */
export function openOwnDisplay(size = "1920x1080") {
	if (process.platform !== "linux") return shared();
	return new Promise((resolve, reject) => {
		const server = spawn(
			"Xvfb",
			["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"],
			{
				stdio: ["ignore", "ignore", "ignore", "pipe"],
			},
		);
		server.on("error", (error) =>
			reject(new SetupError(`Xvfb does not start: ${error.message}`)),
		);
		server.on("exit", () =>
			reject(new SetupError("Xvfb ended before it was ready")),
		);
		let text = "";
		server.stdio[3].on("data", (chunk) => {
			text += chunk;
			if (text.includes("\n"))
				resolve({
					name: `:${text.trim()}`,
					isOwn: true,
					close: () => server.kill(),
				});
		});
	});
}
