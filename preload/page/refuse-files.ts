import { webFrame } from "electron";

/** In the page's own world: pages do not see what a preload changes in its world. */
const inPage = `
for (const name of ["click", "showPicker"]) {
	const ordinary = HTMLInputElement.prototype[name];
	HTMLInputElement.prototype[name] = function () {
		if (this.type !== "file") ordinary.call(this);
	};
}
`;

/** No field for files opens the system's dialog, whoever put it there. */
export function refuseFiles(): void {
	addEventListener(
		"click",
		(event) => {
			const [target] = event.composedPath();
			if (target instanceof HTMLInputElement && target.type === "file")
				event.preventDefault();
		},
		true,
	);
	void webFrame.executeJavaScript(inPage);
}
