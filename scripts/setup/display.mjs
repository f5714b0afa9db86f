import { spawn } from "node:child_process";
import { SetupError } from "./say.mjs";

/**
 * A display: the one that is there, else an Xvfb of our own on a free number.
 * Returns its name and how to end it.
 */
export function openDisplay(size = "1920x1080") {
	const isThere =
		process.platform !== "linux" ||
		process.env.DISPLAY ||
		process.env.WAYLAND_DISPLAY;
	if (isThere)
		return Promise.resolve({
			name: process.env.DISPLAY ?? "",
			isOwn: false,
			close() {},
		});
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
