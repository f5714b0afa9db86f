import { localeOf } from "./day.ts";

/** `Rp 13.000.000` or `IDR 13,000,000`: whole units, as charges are. */
export function formatMoney(
	amount: number,
	currency: string,
	language: string,
): string {
	return new Intl.NumberFormat(localeOf(language), {
		style: "currency",
		currency,
		maximumFractionDigits: 0,
	}).format(amount);
}
