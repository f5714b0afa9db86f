import { createHash } from "node:crypto";
import { parseBoardingPass } from "../../core/boarding-pass/parse.ts";
import type { Day } from "../../core/day.ts";
import { boardingPassContent } from "../../core/document/attach-boarding-pass.ts";
import type { Companion } from "../../core/document/attach-document.ts";
import { sealContent } from "../../core/document/attach-seal.ts";
import { visaCodeContent } from "../../core/document/attach-visa-code.ts";
import { sealFormat } from "../../core/seal/parse.ts";
import type { VisaCodePolicy } from "../../core/visa-code/visa-code.ts";
import { readVisaCode } from "../../core/visa-code/visa-code.ts";
import { sealIn } from "../../trust/seal/read-seal.ts";
import type { TrustStore } from "../../trust/store/trust-store.ts";
import { sealProof } from "./seal-proof.ts";

export interface Frame {
	/** As the device's profile normalises it. */
	readonly text: string;
	readonly bytes: Uint8Array;
	/** The device says that it read a bar code. */
	readonly isBarCode: boolean;
}

export interface FrameSources {
	readonly trust: TrustStore;
	readonly visaCodes: VisaCodePolicy;
}

/** A zone is for the inspection; `unreadable` has the code of the remark that says so. */
export type ReadFrame =
	| { readonly kind: "zone" }
	| { readonly kind: "companion"; readonly content: Companion["content"] }
	| { readonly kind: "unreadable"; readonly code: string };

/**
 * What a frame holds, whichever device it came from. The bar codes go first:
 * the text of some would also pass for the lines of an MRZ without breaks.
 */
export function readFrame(
	{ text, bytes, isBarCode }: Frame,
	{ trust, visaCodes }: FrameSources,
	today: Day,
): ReadFrame {
	const seal = sealIn({ bytes });
	if (seal) {
		const proof = sealProof(seal, trust, today);
		return { kind: "companion", content: sealContent(seal, proof, today) };
	}
	if (sealFormat({ bytes }) !== null) {
		return { kind: "unreadable", code: "remark.sealUnreadable" };
	}
	const line = text.trimEnd();
	if (/^M\d/.test(line)) {
		const pass = parseBoardingPass(line, today);
		if (pass.ok) {
			return { kind: "companion", content: boardingPassContent(pass.value) };
		}
		return isBarCode
			? { kind: "unreadable", code: "remark.passUnreadable" }
			: { kind: "zone" };
	}
	const code = readVisaCode(line.trim(), visaCodes);
	if (code.ok && (code.value.match !== null || code.value.url !== null)) {
		const content = visaCodeContent(line.trim(), code.value);
		return { kind: "companion", content };
	}
	return isBarCode && !line.includes("<")
		? { kind: "unreadable", code: "remark.barCodeUnknown" }
		: { kind: "zone" };
}

/** Two scans of the same content have the same key; nobody reads the content from it. */
export function contentKey(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
