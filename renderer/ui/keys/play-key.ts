function again(type: string, event: KeyboardEvent): KeyboardEvent {
	const { key, code, location, shiftKey } = event;
	return new KeyboardEvent(type, {
		key,
		code,
		location,
		shiftKey,
		bubbles: true,
		cancelable: true,
		composed: true,
	});
}

/** What the browser itself does with Enter and Space, which it does for no key made here. */
function byItself(target: Element, key: string): void {
	const isButton = target.matches("button, summary");
	if (key === "Enter") {
		if (target instanceof HTMLInputElement) target.form?.requestSubmit();
		else if (isButton || target.matches("a")) (target as HTMLElement).click();
	} else if (key === " ") {
		if (isButton || target.matches("input")) (target as HTMLElement).click();
	}
}

/** Lets the page hear a key that was kept from it; the browser does what it would have done. */
export function playKey(event: KeyboardEvent, isUp: boolean): void {
	const { target } = event;
	const isThere = target instanceof Element && target.isConnected;
	const at = isThere ? target : document.body;
	const wasLeft = at.dispatchEvent(again("keydown", event));
	if (wasLeft) byItself(at, event.key);
	if (isUp) at.dispatchEvent(again("keyup", event));
}
