import { type KeyObject, sign } from "node:crypto";
import { checkDigit, type Passport } from "./td3.ts";

const c40Characters = "\0\0\0 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Three characters in two bytes, space for filler (ICAO 9303-13 §2.3). */
function c40(text: string): number[] {
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at += 3) {
		const part = text.slice(at, at + 3).replaceAll("<", " ");
		if (part.length === 1) {
			bytes.push(0xfe, part.charCodeAt(0) + 1);
			continue;
		}
		const [a = 0, b = 0, c = 0] = [...part].map((it) =>
			c40Characters.indexOf(it),
		);
		const value = 1600 * a + 40 * b + c + 1;
		bytes.push(value >> 8, value & 0xff);
	}
	return bytes;
}

/** MMDDYYYY as one number in three bytes. */
function date3(day: string): number[] {
	const [year = "", month = "", date = ""] = day.split("-");
	const value = Number(month + date + year);
	return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

const filled = (text: string, length: number) =>
	text.replaceAll(" ", "<").padEnd(length, "<").slice(0, length);

/** MRV-A: line 1 whole, line 2 up to position 28 (ICAO 9303-7 §9). */
function visaZone(holder: Passport, useBy: string): string {
	const digits = (day: string) => day.replaceAll("-", "").slice(2);
	const withDigit = (text: string) => text + checkDigit(text);
	const name = `${holder.surname}<<${holder.givenNames}`;
	return [
		`V<UTO${filled(name, 39)}`,
		withDigit(filled(holder.documentNumber, 9)),
		filled(holder.nationality, 3),
		withDigit(digits(holder.dateOfBirth)),
		holder.sex === "X" ? "<" : holder.sex,
		withDigit(digits(useBy)),
	].join("");
}

export interface SealedVisa {
	readonly holder: Passport;
	readonly issuedOn: string;
	readonly useBy: string;
	readonly stayDays: number;
	/** 0: any number. */
	readonly entries: number;
}

/** A visa seal of version 4, signed by `UTTS` 5B of Utopia. */
export function visaSeal(visa: SealedVisa, key: KeyObject): Uint8Array {
	const tlv = (tag: number, value: number[]) => [tag, value.length, ...value];
	const signed = Uint8Array.from([
		0xdc,
		0x03,
		...c40("UTO"),
		...c40("UTTS02"),
		...c40("5B"),
		...date3(visa.issuedOn),
		...date3(visa.issuedOn),
		0x5d,
		0x01,
		...tlv(0x01, c40(visaZone(visa.holder, visa.useBy))),
		...tlv(0x03, [visa.entries]),
		...tlv(0x04, [visa.stayDays, 0, 0]),
		...tlv(0x05, c40(filled(visa.holder.documentNumber, 9))),
	]);
	const signature = sign("sha256", signed, { key, dsaEncoding: "ieee-p1363" });
	return Uint8Array.from([...signed, 0xff, signature.length, ...signature]);
}

/** The same seal with one bit of its signature turned over: a good copy with no key. */
export function forgedSeal(seal: Uint8Array): Uint8Array {
	return seal.map((byte, at) => (at === seal.length - 1 ? byte ^ 1 : byte));
}
