import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface HidUsage {
	readonly usagePage: number;
	readonly usage: number;
}

const usagePageItem = 0x04;
const usageItem = 0x08;
const collectionItem = 0xa0;
const longItem = 0xfe;
const mostUsages = 32;

/**
 * Usages of the top-level collections of a report descriptor (USB HID 1.11
 * §6.2.2): a usage counts where a collection at depth zero follows it. Stops
 * at the first item that is cut short.
 */
export function topLevelUsages(descriptor: Uint8Array): HidUsage[] {
	const found: HidUsage[] = [];
	let usagePage = 0;
	let usage = 0;
	let depth = 0;
	for (let at = 0; at < descriptor.length && found.length < mostUsages; ) {
		const prefix = descriptor[at] ?? 0;
		const size =
			prefix === longItem
				? 2 + (descriptor[at + 1] ?? 0)
				: ([0, 1, 2, 4][prefix & 3] ?? 0);
		if (at + size >= descriptor.length && size > 0) break;
		let value = 0;
		for (let index = size; index > 0; index -= 1)
			value = (value * 256 + (descriptor[at + index] ?? 0)) % 2 ** 32;
		const item = prefix === longItem ? -1 : prefix & 0xfc;
		if (item === usagePageItem) usagePage = value;
		else if (item === usageItem) {
			// A usage of four bytes carries its page in the upper half.
			usage = value % 0x1_0000;
			if (size === 4) usagePage = Math.floor(value / 0x1_0000);
		} else if (item === collectionItem) {
			if (depth === 0) found.push({ usagePage, usage });
			depth += 1;
		} else if (item === 0xc0) depth = Math.max(0, depth - 1);
		at += 1 + size;
	}
	return found;
}

/** The usages of a hidraw node, from sysfs; null where they cannot be read. */
export function usagesOfNode(
	path: string,
	sysFolder = "/sys",
): HidUsage[] | null {
	try {
		return topLevelUsages(
			readFileSync(
				join(
					sysFolder,
					"class",
					"hidraw",
					basename(path),
					"device",
					"report_descriptor",
				),
			),
		);
	} catch {
		return null;
	}
}
