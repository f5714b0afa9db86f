/** How a simulated HID POS scanner sends one decode. */
export interface DecodeOptions {
	/** AIM identifier without the bracket: `Q1`. */
	readonly aim?: string;
	/** The maker's own id of the symbology. */
	readonly symbology?: number;
	/** Some devices put AIM and data one byte later. */
	readonly shifted?: boolean;
}

const reportBytes = 64;
export const mostDataBytes = 56;

/**
 * HID POS scanner: usage page 0x8C, usage 0x02; input report 2 of 63 bytes,
 * output report 4 of one byte (USB HID Point of Sale Usage Tables 1.02 §3).
 */
export const hidPosDescriptor =
	"058c0902a10185027508953f150026ff000912810285047508950109ff9102c0";

/** One input report, whatever its fields say. */
export function hidPosReport(
	data: Uint8Array,
	more: boolean,
	options: DecodeOptions & { readonly length?: number } = {},
): Uint8Array {
	const report = new Uint8Array(reportBytes);
	const shift = options.shifted ? 1 : 0;
	report[0] = 2;
	report[1] = options.length ?? data.length;
	report.set(Buffer.from(`]${options.aim ?? "Q1"}`, "latin1"), 2 + shift);
	report.set(data.subarray(0, mostDataBytes), 5 + shift);
	report[61 + shift] = options.symbology ?? 0;
	report[63] = more ? 1 : 0;
	return report;
}

/** A decode as the reports that carry it; `sizes` sets the data bytes of each. */
export function hidPosReports(
	data: Uint8Array,
	options: DecodeOptions = {},
	sizes: () => number = () => mostDataBytes,
): Uint8Array[] {
	const reports: Uint8Array[] = [];
	let at = 0;
	do {
		const end = Math.min(data.length, at + Math.max(1, sizes()));
		const more = end < data.length;
		reports.push(hidPosReport(data.subarray(at, end), more, options));
		at = end;
	} while (at < data.length);
	return reports;
}
