import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { fail, ok } from "../../../core/result.ts";
import type { Inflate } from "../../../core/seal/seal.ts";

/** zlib as the callers of core provide it: bounded, a value on failure. */
export const inflate: Inflate = (bytes, maximumBytes) => {
	try {
		return ok(
			new Uint8Array(inflateSync(bytes, { maxOutputLength: maximumBytes })),
		);
	} catch {
		return fail("inflate.failed");
	}
};

export function vectors<T>(name: string): T {
	const url = new URL(`../../vectors/${name}`, import.meta.url);
	return JSON.parse(readFileSync(url, "utf8"));
}

export function bytesOf(hex: string): Uint8Array {
	return new Uint8Array(Buffer.from(hex, "hex"));
}

export function hexOf(bytes: Uint8Array | null): string | null {
	return bytes === null ? null : Buffer.from(bytes).toString("hex");
}

/** A TLV with a length of one byte. */
export function tlv(tag: string, value: string): string {
	return `${tag}${(value.length / 2).toString(16).padStart(2, "0")}${value}`;
}

/** Version 4, `UTO`, signer `UTTS` 5B, issued 2020-01-01, signed 2023-07-26. */
export const HEADER = "dc03d9c5d9cac8a73a990f71346ecf47";
export const SIGNATURE = "ab".repeat(64);

const C40 = "\0\0\0 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The encoder of ICAO 9303-13 §2.3, for seals no suite has. */
export function c40(text: string): string {
	let hex = "";
	for (let at = 0; at < text.length; at += 3) {
		const part = [...text.slice(at, at + 3).replaceAll("<", " ")];
		const last = part[0]?.charCodeAt(0) ?? 0;
		const [a = 0, b = 0, c = 0] = part.map((it) => C40.indexOf(it));
		const pair = part.length === 1 ? 0xfe01 + last : 1600 * a + 40 * b + c + 1;
		hex += pair.toString(16).padStart(4, "0");
	}
	return hex;
}

export function base32(bytes: Uint8Array): string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const bits = [...bytes].map((it) => it.toString(2).padStart(8, "0")).join("");
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, "0"), 2)))
		.join("");
}

/** 3,000 by default; `LINTAS_FUZZ=1000000` for the long run. */
export const FUZZ_RUNS = Number(process.env.LINTAS_FUZZ ?? 3000);
