import { createHash } from "node:crypto";
import type { Day } from "../../core/day.ts";
import { boardingPassContent } from "../../core/document/attach-boarding-pass.ts";
import type { Companion } from "../../core/document/attach-document.ts";
import { sealContent } from "../../core/document/attach-seal.ts";
import { visaCodeContent } from "../../core/document/attach-visa-code.ts";
import {
	type Reads,
	type Recognised,
	recognise,
} from "../../core/document/recognise.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { assertNever, type Failure } from "../../core/result.ts";
import type { VisaCodePolicy } from "../../core/visa-code/visa-code.ts";
import { inflateBounded } from "../../trust/seal/inflate.ts";
import type { TrustStore } from "../../trust/store/trust-store.ts";
import { sealProof } from "./seal-proof.ts";

export interface Frame {
	/** As the device's profile normalises it. */
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly reads: Reads;
}

export interface FrameSources {
	readonly trust: TrustStore;
	readonly visaCodes: VisaCodePolicy;
}

export type ReadFrame =
	/** For the inspection; without a zone: a document lay there and was misread. */
	| {
			readonly kind: "zone";
			readonly mrz: Mrz | null;
			readonly failure: Failure | null;
	  }
	| { readonly kind: "companion"; readonly content: Companion["content"] }
	/** With the code of the remark that says so. */
	| { readonly kind: "unreadable"; readonly code: string }
	/** Less than a document, or a word of the reader's own: it begins nothing. */
	| { readonly kind: "scrap" };

/** What a frame means to a desk, whichever device it came from. */
export function readFrame(
	{ text, bytes, reads }: Frame,
	{ trust, visaCodes }: FrameSources,
	today: Day,
): ReadFrame {
	const recognised = recognise({ text, bytes }, reads, {
		today,
		inflate: inflateBounded,
		policy: visaCodes,
	});
	return meaningOf(recognised, trust, today);
}

function meaningOf(
	recognised: Recognised,
	trust: TrustStore,
	today: Day,
): ReadFrame {
	switch (recognised.kind) {
		case "mrz":
			return { kind: "zone", mrz: recognised.mrz, failure: null };
		case "misread":
			return { kind: "zone", mrz: null, failure: recognised.failure };
		case "seal": {
			const { seal } = recognised;
			const proof = sealProof(seal, trust, today);
			return { kind: "companion", content: sealContent(seal, proof, today) };
		}
		case "boardingPass":
			return {
				kind: "companion",
				content: boardingPassContent(recognised.pass),
			};
		case "visaCode": {
			const content = visaCodeContent(recognised.text, recognised.code);
			return { kind: "companion", content };
		}
		case "spoiled":
			return { kind: "unreadable", code: spoiledCodes[recognised.what] };
		case "other":
			return { kind: "unreadable", code: "remark.barCodeUnknown" };
		case "nothing":
			return recognised.failure.code === "input.empty"
				? { kind: "scrap" }
				: { kind: "unreadable", code: "remark.contentTooLong" };
		case "scrap":
			return { kind: "scrap" };
		default:
			return assertNever(recognised);
	}
}

const spoiledCodes = {
	VDS: "remark.sealUnreadable",
	IDB: "remark.sealUnreadable",
	"VDS-NC": "remark.sealUnreadable",
	boardingPass: "remark.passUnreadable",
	zone: "remark.zoneUnreadable",
} as const satisfies Record<
	Extract<Recognised, { kind: "spoiled" }>["what"],
	string
>;

/** Two scans of the same content have the same key; nobody reads the content from it. */
export function contentKey(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
