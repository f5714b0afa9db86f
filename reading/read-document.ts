import { createHash } from "node:crypto";
import type { ReadDocument } from "../contract/reading-host.ts";
import type { Day } from "../core/day.ts";
import { boardingPassContent } from "../core/document/attach-boarding-pass.ts";
import { sealContent } from "../core/document/attach-seal.ts";
import { visaCodeContent } from "../core/document/attach-visa-code.ts";
import {
	type Reads,
	type Recognised,
	recognise,
} from "../core/document/recognise.ts";
import { assertNever } from "../core/result.ts";
import type { VisaCodePolicy } from "../core/visa-code/visa-code.ts";
import { inflateBounded } from "../trust/seal/inflate.ts";
import { signatureFits } from "../trust/seal/verify-seal.ts";
import type { TrustStore } from "../trust/store/trust-store.ts";
import { sealProof } from "./seal-proof.ts";

export interface Frame {
	/** As the device's profile normalises it. */
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly reads: Reads;
}

export interface ReadingSources {
	readonly trust: TrustStore;
	readonly visaCodes: VisaCodePolicy;
}

type Content = Extract<ReadDocument, { kind: "companion" }>["content"];

/** What a frame is and what its signature is worth, whichever device it came from. Never throws. */
export function readDocument(
	{ text, bytes, reads }: Frame,
	{ trust, visaCodes }: ReadingSources,
	today: Day,
): ReadDocument {
	const companion = (content: Content): ReadDocument => ({
		kind: "companion",
		contentKey: createHash("sha256").update(bytes).digest("hex"),
		content,
	});
	const recognised = recognise({ text, bytes }, reads, {
		today,
		inflate: inflateBounded,
		policy: visaCodes,
		proves: (seal) => signatureFits(seal, trust),
	});
	switch (recognised.kind) {
		case "mrz":
			return { kind: "zone", mrz: recognised.mrz, failure: null };
		case "misread":
			return { kind: "zone", mrz: null, failure: recognised.failure };
		case "seal": {
			const { seal } = recognised;
			const proof = sealProof(seal, trust, today);
			return companion(sealContent(seal, proof, today));
		}
		case "boardingPass":
			return companion(boardingPassContent(recognised.pass));
		case "visaCode":
			return companion({
				...visaCodeContent(recognised.text, recognised.code),
				records: [],
			});
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
