import { summaryOf } from "../../trust/certificate/summary.ts";
import type { TrustItem } from "../../trust/store/in-force.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { deskTrust } from "../trust/desk-trust.ts";
import { complain } from "../with-store.ts";

const usage = `trust list [--data DIR] [--demo]
  writes what this desk judges documents by: one line for each anchor, signer and
  revocation list, with where it came from, then what was withdrawn
  exit: 1 when a file of the folder does not read or is not signed by an anchor`;

export const trustList: Command = {
	name: "trust list",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	run(io, given) {
		const loaded = deskTrust(given.dataFolder);
		if (!loaded.ok) return complain(io, loaded.error);
		const { items, barred, problems } = loaded.value;
		for (const item of items) {
			writeJson(io, { ...summary(item), origin: originOf(item) });
		}
		for (const { fingerprint, by, reason } of barred) {
			const who = "digest" in by ? { bundle: by.source } : { by: by.by };
			const why = reason === null ? {} : { reason };
			writeJson(io, { kind: "withdrawn", fingerprint, ...who, ...why });
		}
		for (const { file, code, detail } of problems) {
			io.err(`lintas: ${file}: ${code}${detail ? ` (${detail})` : ""}`);
		}
		return problems.length === 0 ? 0 : 1;
	},
};

function summary(item: TrustItem) {
	const { kind } = item;
	if (item.kind !== "crl") return { kind, ...summaryOf(item.certificate) };
	const { issuer, thisUpdate, nextUpdate, serials } = item.list;
	return {
		kind,
		issuer: issuer.text,
		thisUpdate,
		nextUpdate,
		revoked: serials.size,
		fingerprint: item.fingerprint,
	};
}

function originOf({ origin }: TrustItem) {
	switch (origin.kind) {
		case "folder":
			return { kind: "folder" };
		case "people": {
			const { by, atMs, list } = origin.entry;
			return { kind: "people", by, atMs, ...(list ? { list } : {}) };
		}
		case "bundle": {
			const { source, version, signer, by, atMs } = origin.entry;
			const people = by === "" ? {} : { by };
			return { kind: "bundle", source, version, signer, ...people, atMs };
		}
	}
}
