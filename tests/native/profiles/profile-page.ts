import { existsSync, readFileSync } from "node:fs";
import type { DeviceProfile } from "../../../contract/device-profile.ts";

const docs = new URL("../../../docs/", import.meta.url);

/** What page and profile both say; a profile says it as a page would. */
export interface PageFacts {
	readonly title: string;
	readonly maker: string;
	readonly manual: string;
	readonly settings: string;
	readonly mostBytes: number | null;
	readonly cable: readonly string[];
	readonly faults: readonly string[];
	readonly unverified: readonly string[];
	/** Hex by name; empty for what the device host makes itself. */
	readonly triggers: Readonly<Record<string, string>>;
}

const usb = (value: number | undefined, digits: number) =>
	`0x${(value ?? 0).toString(16).toUpperCase().padStart(digits, "0")}`;

function transportSentence({ transport }: DeviceProfile): string {
	if (transport.kind === "hid") {
		const vendors = transport.vendorIds.map((id) => usb(id, 4)).join(", ");
		return `vendor ids ${vendors}; usage page ${usb(transport.usagePage, 2)}, usage ${usb(transport.usage, 2)}.`;
	}
	const { baudRate, dataBits, parity, stopBits } = transport;
	return `${baudRate} baud, ${dataBits} data bits, parity ${parity}, ${stopBits} stop bit${stopBits > 1 ? "s" : ""}.`;
}

function sealSentence({ binary, printer }: DeviceProfile): string {
	if (printer) return "";
	return binary ? " Fit for binary seals." : " Not for binary seals.";
}

export function factsOf(profile: DeviceProfile): PageFacts {
	const { title, maker, manual, cable, faults, unverified } = profile;
	const { framing, triggers } = profile;
	return {
		title,
		maker,
		manual,
		cable,
		faults,
		unverified,
		triggers,
		settings: transportSentence(profile) + sealSentence(profile),
		mostBytes: "maximumBytes" in framing ? framing.maximumBytes : null,
	};
}

export function pageOf(id: string): string {
	const page = new URL(`devices/${id}.md`, docs);
	if (!existsSync(page))
		throw new Error(`docs/devices/${id}.md is missing: write it`);
	return readFileSync(page, "utf8");
}

const isTrigger = /^`(\w+)`: (?:`([0-9a-f]+)`)?/;

function pointsOf(page: string, heading: string): string[] {
	const section = page.split(/^## /m).find((text) => text.startsWith(heading));
	return [...(section ?? "").matchAll(/^- (.*)$/gm)].map(([, point]) =>
		String(point),
	);
}

export function factsOnPage(page: string): PageFacts {
	const told = (pattern: RegExp) => page.match(pattern)?.[1] ?? "";
	const most = told(/^At most (\d+) bytes a document/m);
	return {
		title: told(/^# (.*)$/m),
		maker: told(/^Maker: (.*)$/m),
		manual: told(/^Manual: (.*)$/m),
		settings: told(/Settings unless `desk\.json` says otherwise: (.*)$/m),
		mostBytes: most === "" ? null : Number(most),
		cable: pointsOf(page, "Set-up"),
		faults: pointsOf(page, "Known faults"),
		unverified: pointsOf(page, "Not verified"),
		triggers: Object.fromEntries(
			[...pointsOf(page, "What it sends"), ...pointsOf(page, "How it prints")]
				.map((point) => point.match(isTrigger))
				.map((found) => [found?.[1], found?.[2] ?? ""]),
		),
	};
}

/** The lines of the tables of docs/devices.md that name a page, cell by cell. */
export function tableLines(): ReadonlyMap<string, readonly string[]> {
	const text = readFileSync(new URL("devices.md", docs), "utf8");
	return new Map(
		[...text.matchAll(/^\| \[(.+?)\]\(devices\/\1\.md\) \| (.*) \|$/gm)].map(
			([, id, cells]) => [String(id), String(cells).split(" | ")],
		),
	);
}
