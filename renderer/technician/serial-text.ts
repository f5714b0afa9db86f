import type { View } from "./api.ts";

type Serial = NonNullable<View["wizard"]>["serial"];

const letters = { none: "N", even: "E", odd: "O" };

/** Settings of a line as technicians write them: `9600 8N1`. */
export function serialText({ baudRate, dataBits, parity }: Serial): string {
	return `${baudRate} ${dataBits}${letters[parity]}1`;
}
