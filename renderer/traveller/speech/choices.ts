/** What can be chosen on the sheet on top, else on the screen, in the order of the keys. */
export function choicesOf(page: ParentNode): string[] {
	const sheets = page.querySelectorAll<HTMLElement>("[data-sheet]");
	const sheet = sheets[sheets.length - 1];
	const controls = sheet
		? sheet.querySelectorAll<HTMLElement>("[data-part=modes] button")
		: page.querySelectorAll<HTMLElement>("main [data-part=choices] button");
	return [...controls].map(nameOf).filter((name) => name !== "");
}

/** The name that a screen reader would say, with the state that stands in it. */
export function nameOf(control: HTMLElement): string {
	const name = control.getAttribute("aria-label") ?? control.innerText;
	return name.replace(/\s+/g, " ").trim();
}
