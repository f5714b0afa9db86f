import type { TrustOrigin, TrustRow } from "../contract/trust-desk.ts";
import type { Day } from "../core/day.ts";
import type { Certificate } from "../trust/certificate/certificate.ts";
import type { LoadedTrustStore } from "../trust/store/from-folder.ts";
import type { Barred, Origin, TrustItem } from "../trust/store/in-force.ts";

const short = (text: string) => text.slice(0, 1_000);

function stateOn(
	from: string | null,
	until: string | null,
	today: Day,
): TrustRow["state"] {
	if (until !== null && until.slice(0, 10) < today) return "expired";
	return from !== null && from.slice(0, 10) > today ? "notYetValid" : "valid";
}

function originRow(origin: Origin): TrustOrigin {
	switch (origin.kind) {
		case "folder":
			return { kind: "folder" };
		case "people": {
			const { by, atMs, list } = origin.entry;
			return { kind: "people", by, atMs, isFromList: list !== undefined };
		}
		case "bundle": {
			const { source, version, signer, by, atMs } = origin.entry;
			return { kind: "bundle", source, version, signer, by, atMs };
		}
	}
}

export function certificateRow(
	kind: "anchor" | "signer",
	{ subject, issuer, notBefore, notAfter, sha256 }: Certificate,
	today: Day,
): TrustRow {
	return {
		kind,
		fingerprint: sha256,
		subject: short(subject.text),
		issuer: short(issuer.text),
		country: subject.country.slice(0, 8),
		from: notBefore,
		until: notAfter,
		state: stateOn(notBefore, notAfter, today),
		withdrawn: null,
		origin: null,
	};
}

export function trustRow(item: TrustItem, today: Day): TrustRow {
	const origin = originRow(item.origin);
	if (item.kind !== "crl") {
		return { ...certificateRow(item.kind, item.certificate, today), origin };
	}
	const { issuer, thisUpdate, nextUpdate } = item.list;
	return {
		kind: "crl",
		fingerprint: item.fingerprint,
		subject: short(issuer.text),
		issuer: short(issuer.text),
		country: issuer.country.slice(0, 8),
		from: thisUpdate,
		until: nextUpdate,
		state: stateOn(thisUpdate, nextUpdate, today),
		withdrawn: null,
		origin,
	};
}

/** What was taken back; of what only a name is left, only the name. */
export function withdrawnRow(
	{ fingerprint, by, reason }: Barred,
	{ content }: Pick<LoadedTrustStore, "content">,
	today: Day,
): TrustRow {
	const isBundle = "digest" in by;
	const withdrawn = {
		by: isBundle ? `${by.source} ${by.version}` : by.by,
		atMs: by.atMs,
		reason: reason ?? "",
	};
	const matters = [
		...content.files,
		...content.bundles.flatMap(({ bundle }) => bundle.matters),
	];
	const known = matters.find((one) => one.fingerprint === fingerprint);
	const row =
		known !== undefined && known.kind !== "crl"
			? certificateRow(known.kind, known.certificate, today)
			: {
					kind: isBundle ? ("anchor" as const) : by.kind,
					fingerprint,
					subject: isBundle ? "" : by.subject,
					issuer: "",
					country: "",
					from: null,
					until: null,
					origin: null,
				};
	return { ...row, state: "withdrawn", withdrawn };
}
