import { createHash, createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";
import { readConfigText } from "./config-problems.ts";
import type { DeskConfig } from "./desk-config.ts";

/** The fixed DER head of an Ed25519 public key: RFC 8410 §4. */
const publicHead = Buffer.from("302a300506032b6570032100", "hex");
const longestFileBytes = 262_144;
const longestHeadBytes = 1024;

const Head = z.strictObject({
	format: z.literal("lintas-desk-signed/1"),
	signer: z.string().min(1).max(80),
	publicKey: z.string().regex(/^[0-9a-f]{64}$/),
	signature: z.string().regex(/^[0-9a-f]{128}$/),
});

const Body = z.strictObject({
	format: z.literal("lintas-desk/1"),
	madeAtMs: z.number(),
	madeAt: z.string().max(60),
	config: z.unknown(),
});

export interface DeskSigner {
	readonly name: string;
	/** 32 raw bytes, hex. */
	readonly publicKey: string;
	/** Hex of an Ed25519 signature (RFC 8032). */
	sign(message: Uint8Array): string;
}

export interface SignedDesk {
	readonly config: DeskConfig;
	readonly madeAtMs: number;
	readonly madeAt: string;
	readonly signer: string;
	readonly publicKey: string;
}

/** Twelve digits of a key's digest, in fours: short enough to be compared by a person. */
export function fingerprintOf(publicKey: string): string {
	const digest = createHash("sha256")
		.update(Buffer.from(publicKey, "hex"))
		.digest("hex");
	return digest.slice(0, 12).replace(/(.{4})(?=.)/g, "$1-");
}

/** The file of one desk's configuration: signed head, line feed, the exact text. */
export function signDesk(
	config: DeskConfig,
	signer: DeskSigner,
	madeAtMs: number,
): string {
	const body = JSON.stringify({
		format: "lintas-desk/1",
		madeAtMs,
		madeAt: `${config.place} ${config.name}`,
		config,
	});
	const head = {
		format: "lintas-desk-signed/1",
		signer: signer.name,
		publicKey: signer.publicKey,
		signature: signer.sign(Buffer.from(body, "utf8")),
	};
	return `${JSON.stringify(head)}\n${body}\n`;
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isSigned(head: z.output<typeof Head>, body: string): boolean {
	try {
		const key = createPublicKey({
			key: Buffer.concat([publicHead, Buffer.from(head.publicKey, "hex")]),
			format: "der",
			type: "spki",
		});
		const signature = Buffer.from(head.signature, "hex");
		return verify(null, Buffer.from(body, "utf8"), key, signature);
	} catch {
		return false;
	}
}

/**
 * A signed configuration whose signature fits its own key; whether that key is
 * trusted is another question. Codes: `clone.format`, `clone.signature`,
 * `clone.config` (detail: where).
 */
export function openSignedDesk(text: string): Result<SignedDesk> {
	if (text.length > longestFileBytes) return fail("clone.format");
	const end = text.slice(0, longestHeadBytes).indexOf("\n");
	const head = Head.safeParse(json(text.slice(0, Math.max(0, end))));
	if (!head.success) return fail("clone.format");
	const bodyText = text.slice(end + 1).replace(/\n$/, "");
	if (!isSigned(head.data, bodyText)) return fail("clone.signature");
	const body = Body.safeParse(json(bodyText));
	if (!body.success) return fail("clone.format");
	const read = readConfigText(JSON.stringify(body.data.config ?? null));
	if (!read.ok) {
		const where = read.problems[0]?.values?.where;
		return fail("clone.config", String(where ?? ""));
	}
	const { madeAtMs, madeAt } = body.data;
	const { signer, publicKey } = head.data;
	return ok({ config: read.config, madeAtMs, madeAt, signer, publicKey });
}
