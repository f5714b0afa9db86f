/** What can be chosen on the screen itself, in the order in which keys reach it. */
export function choicesOf(page: ParentNode): string[] {
	// What lies behind the time-out's question is not asked now.
	if (page.querySelector("[role=alertdialog]")) return [];
	const controls = page.querySelectorAll<HTMLElement>("main .choices button");
	return [...controls].map(nameOf).filter((name) => name !== "");
}

/** The name that a screen reader would say. */
export function nameOf(control: HTMLElement): string {
	const titleId = control.getAttribute("aria-labelledby");
	const title = titleId === null ? null : document.getElementById(titleId);
	const name =
		control.getAttribute("aria-label") ?? title?.innerText ?? control.innerText;
	return name.replace(/\s+/g, " ").trim();
}
