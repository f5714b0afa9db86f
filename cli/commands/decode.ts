import { dirname, resolve } from "node:path";
import type { Day } from "../../core/day.ts";
import { decodedLine } from "../../core/document/decode.ts";
import { recognise } from "../../core/document/recognise.ts";
import type { Failure, Result } from "../../core/result.ts";
import type { Seal } from "../../core/seal/seal.ts";
import type { VisaCodePolicy } from "../../core/visa-code/visa-code.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { readVisaCodes } from "../../desk/sources/visa-codes.ts";
import { decodedTrust } from "../../trust/seal/decoded-trust.ts";
import { inflateBounded } from "../../trust/seal/inflate.ts";
import { signatureFits } from "../../trust/seal/verify-seal.ts";
import { trustStoreFromFolder } from "../../trust/store/from-folder.ts";
import { provedTrust } from "../../trust/store/trust-in-force.ts";
import {
	EMPTY_TRUST_STORE,
	type TrustStore,
} from "../../trust/store/trust-store.ts";
import { type Arguments, type Command, textOf } from "../command.ts";
import { type ExitCode, type Io, writeJson } from "../io.ts";
import { idOf, readJsonLine } from "../json-line.ts";
import { readingIn } from "../reading.ts";
import { deskState } from "../rules/desk-pack.ts";
import { complain } from "../with-store.ts";

const usage = `decode [--now DAY] [--trust DIR]
  reads lines {"id","text"} or {"id","hex"} from standard input and writes one
  line each: {"id","kind","format","ok","fields","checks","problems","trust"?}
  --trust DIR  certificates in DER or PEM: DIR/anchors, DIR/signers, DIR/crls
  exit: 1 when a line was no valid document, 2 when a line was no such input`;

function undecodable(problem: Failure) {
	return {
		kind: "unknown",
		format: "none",
		ok: false,
		fields: {},
		checks: {},
		problems: [problem],
	};
}

interface Answer {
	readonly value: { readonly id: string | number | null; readonly ok: boolean };
	/** False: the line asked nothing that could be answered. */
	readonly isInput: boolean;
	/** The seal reads, but its signature is not good. */
	readonly isForged?: boolean;
}

function answer(
	line: string,
	store: TrustStore,
	policy: VisaCodePolicy,
	today: Day,
): Answer {
	const given = readJsonLine(line);
	if (!given.ok) {
		return { value: { id: null, ...undecodable(given.error) }, isInput: false };
	}
	const id = idOf(given.value);
	const input = readingIn(given.value);
	if (!input.ok) {
		return { value: { id, ...undecodable(input.error) }, isInput: false };
	}
	const proves = (seal: Seal) => signatureFits(seal, store);
	const by = { today, inflate: inflateBounded, policy, proves };
	const recognised = recognise(input.value, "both", by);
	const trust = decodedTrust(recognised, store, today);
	return {
		value: {
			id,
			...decodedLine(recognised),
			...(trust === null ? {} : { trust }),
		},
		isInput: true,
		isForged: trust?.verdict === "invalid" || trust?.verdict === "changed",
	};
}

/** Files that do not read are said and left out; null: there is no such folder. */
function storeIn(io: Io, folder: string | undefined): TrustStore | ExitCode {
	if (folder === undefined) return EMPTY_TRUST_STORE;
	// A desk's own folder has the signers of its bundles beside it.
	const { signers } = dataFiles(dirname(resolve(folder)));
	const source = { folder, signers: readSigners(signers) };
	const loaded = provedTrust(source, trustStoreFromFolder);
	if (!loaded.ok) return complain(io, loaded.error);
	for (const { file, code, detail } of loaded.value.problems) {
		io.err(`lintas: ${file}: ${code}${detail ? ` (${detail})` : ""}`);
	}
	return loaded.value.store;
}

/** What the desk knows of the codes of its authority. */
function policyOf(given: Arguments): Result<VisaCodePolicy> {
	const state = deskState(given);
	return state.ok
		? readVisaCodes(dataFiles(given.dataFolder).visaCodes, state.value)
		: state;
}

export const decode: Command = {
	name: "decode",
	usage,
	options: { trust: { type: "string" } },
	words: { least: 0, most: 0 },
	async run(io, given) {
		const store = storeIn(io, textOf(given, "trust"));
		if (typeof store === "number") return store;
		const policy = policyOf(given);
		if (!policy.ok) return complain(io, policy.error);
		let code: ExitCode = 0;
		for await (const line of io.lines) {
			const { value, isInput, isForged } = answer(
				line,
				store,
				policy.value,
				given.today,
			);
			writeJson(io, value);
			if (!isInput) code = 2;
			else if ((!value.ok || isForged) && code === 0) code = 1;
		}
		return code;
	},
};
