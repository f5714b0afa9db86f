import { webFrame } from "electron";

/** In the page's own world: pages do not see what a preload changes in its world. */
const inPage = `
window.close = () => {};
for (const [kind, name] of [
	[HTMLInputElement, "showPicker"],
	[HTMLElement, "click"],
	[EventTarget, "dispatchEvent"],
]) {
	const ordinary = kind.prototype[name];
	kind.prototype[name] = function (...told) {
		const isFiles = this instanceof HTMLInputElement && this.type === "file";
		return isFiles ? undefined : ordinary.apply(this, told);
	};
}
`;

/**
 * A page that neither closes its window nor opens the system's dialog for
 * files. Electron asks nobody before it does either.
 */
export function stayHere(): void {
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
