import { dataFiles } from "../../desk/data-files.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { importTrustBundle } from "../../trust/store/import-trust-bundle.ts";
import type { TrustItem } from "../../trust/store/in-force.ts";
import {
	bundleWork,
	openTrustBundle,
} from "../../trust/store/open-trust-bundle.ts";
import { subjectOf } from "../../trust/store/withdrawal-of.ts";
import type { Arguments } from "../command.ts";
import { type ExitCode, type Io, writeJson } from "../io.ts";
import { deskTrust, journalIn } from "../trust/desk-trust.ts";
import { complain, withStore } from "../with-store.ts";

function told(item: TrustItem) {
	const { kind, fingerprint } = item;
	return { kind, fingerprint, subject: subjectOf(item) };
}

/** Takes a signed trust bundle over, whole or not at all, and says every fingerprint that it changed. */
export function importTrust(
	io: Io,
	given: Arguments,
	file: Uint8Array,
): ExitCode | Promise<ExitCode> {
	const files = dataFiles(given.dataFolder);
	const signers = readSigners(files.signers);
	if (!signers.ok) return complain(io, signers.error);
	const now = deskTrust(given.dataFolder);
	if (!now.ok) return complain(io, now.error);
	const offer = openTrustBundle(file, signers.value, now.value, io.nowMs());
	if (!offer.ok) return complain(io, offer.error);
	return withStore(io, given, true, async (store) => {
		const approval = { by: "", atMs: io.nowMs() };
		const journal = journalIn(store);
		const { value } = offer;
		const work = bundleWork(value);
		const done = await importTrustBundle(files.trust, work, approval, journal);
		if (!done.ok) return complain(io, done.error);
		const { source, version, asOf, signer } = value.bundle.head;
		writeJson(io, {
			kind: "trustBundle",
			source,
			version,
			asOf,
			signer,
			digest: value.bundle.digest,
			sequence: done.value.sequence,
			added: value.added.map(told),
			dropped: value.dropped.map(told),
			stayWithdrawn: value.stayWithdrawn,
		});
		return 0;
	});
}
