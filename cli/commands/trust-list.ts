import { dataFiles } from "../../main/config/options.ts";
import { summaryOf } from "../../trust/certificate/summary.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { deskTrust } from "../trust/desk-trust.ts";
import { complain } from "../with-store.ts";

const usage = `trust list [--data DIR] [--demo]
  writes what this desk judges documents by: one line for each anchor, signer and
  revocation list
  exit: 1 when a file of the folder does not read or is not signed by an anchor`;

export const trustList: Command = {
	name: "trust list",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	run(io, given) {
		const loaded = deskTrust(dataFiles(given.dataFolder).trust);
		if (!loaded.ok) return complain(io, loaded.error);
		const { store, problems } = loaded.value;
		for (const anchor of store.anchors) {
			writeJson(io, { kind: "anchor", ...summaryOf(anchor) });
		}
		for (const signer of store.signers) {
			writeJson(io, { kind: "signer", ...summaryOf(signer) });
		}
		for (const {
			issuer,
			thisUpdate,
			nextUpdate,
			serials,
		} of store.revocations) {
			writeJson(io, {
				kind: "crl",
				issuer: issuer.text,
				thisUpdate,
				nextUpdate,
				revoked: serials.size,
			});
		}
		for (const { file, code, detail } of problems) {
			io.err(`lintas: ${file}: ${code}${detail ? ` (${detail})` : ""}`);
		}
		return problems.length === 0 ? 0 : 1;
	},
};
