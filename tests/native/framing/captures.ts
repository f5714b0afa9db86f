/**
 * Documents as readers send them. The lines are the specimens of ICAO 9303
 * (issuing state UTO): part 4 appendix B (TD3), part 5 appendix B (TD1),
 * part 6 appendix B (TD2).
 */
export const td3 = [
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
export const td2 = [
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
	"D231458907UTO7408122F1204159<<<<<<<6",
];
export const td1 = [
	"I<UTOD231458907<<<<<<<<<<<<<<<",
	"7408122F1204159UTO<<<<<<<<<<<6",
	"ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

export function latin1(text: string): Uint8Array {
	return Uint8Array.from(Buffer.from(text, "latin1"));
}

export const documents = { td3, td2, td1 };
export const lineEnds = { cr: "\r", lf: "\n", crlf: "\r\n" };
