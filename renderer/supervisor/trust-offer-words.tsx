import type { ReactNode } from "react";
import type { TrustOffer, TrustRow } from "../../contract/trust-desk.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Fingerprint } from "./fingerprint.tsx";
import notesStyles from "./notes.module.css";
import { TrustItem } from "./trust-item.tsx";
import styles from "./trust-offer-words.module.css";
import { validitySentence } from "./trust-words.ts";

type OfferOf<K extends TrustOffer["kind"]> = Extract<TrustOffer, { kind: K }>;

export function Fact({
	name,
	value,
}: {
	readonly name: string;
	readonly value: ReactNode;
}) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}

function Names({ row }: { readonly row: TrustRow }) {
	const words = useWords();
	const { t } = words;
	return (
		<dl className={styles.facts}>
			<Fact name={t("trustRow.subject")} value={row.subject} />
			<Fact name={t("trustRow.issuer")} value={row.issuer} />
			<Fact
				name={t("trustRow.validity")}
				value={validitySentence(words, row)}
			/>
		</dl>
	);
}

/** What two people should know of a certificate or list before they confirm. */
export function CertificateWords({
	offer,
}: {
	readonly offer: OfferOf<"certificate">;
}) {
	const { t, find } = useWords();
	return (
		<>
			<p className={notesStyles.lead}>{t(`trustOffer.as.${offer.row.kind}`)}</p>
			<Names row={offer.row} />
			{offer.remarks.length === 0 ? null : (
				<ul className={styles.remarks}>
					{offer.remarks.map((code) => (
						<li key={code}>{find(`trustRemark.${code}`) ?? code}</li>
					))}
				</ul>
			)}
			<h3>{t("trustOffer.compare")}</h3>
			<Fingerprint value={offer.row.fingerprint} large />
		</>
	);
}

export function WithdrawalWords({
	offer,
}: {
	readonly offer: OfferOf<"withdrawal">;
}) {
	const { t } = useWords();
	return (
		<>
			<p className={notesStyles.lead}>{t("trustOffer.withdrawal")}</p>
			<Names row={offer.row} />
			<Fingerprint value={offer.row.fingerprint} large />
		</>
	);
}

function Rows({
	title,
	rows,
	change,
}: {
	readonly title: string;
	readonly rows: readonly TrustRow[];
	readonly change: "added" | "dropped";
}) {
	if (rows.length === 0) return null;
	return (
		<>
			<h3>{title}</h3>
			<ul className={styles.changes} data-change={change}>
				{rows.map((row) => (
					<TrustItem key={`${row.kind} ${row.fingerprint}`} row={row} />
				))}
			</ul>
		</>
	);
}

/** What a bundle adds and takes away, in words. */
export function BundleWords({ offer }: { readonly offer: OfferOf<"bundle"> }) {
	const { t, language } = useWords();
	const { addedCount, droppedCount, stayWithdrawn } = offer;
	return (
		<>
			<p className={notesStyles.lead}>
				{t("trustOffer.bundle", {
					source: offer.source,
					version: String(offer.version),
					signer: offer.signer,
					day: formatDay(offer.asOf.slice(0, 10), language),
				})}
			</p>
			{addedCount + droppedCount === 0 ? (
				<p>{t("trustOffer.noChange")}</p>
			) : null}
			<Rows
				title={t("trustOffer.added", { count: addedCount })}
				rows={offer.added}
				change="added"
			/>
			<Rows
				title={t("trustOffer.dropped", { count: droppedCount })}
				rows={offer.dropped}
				change="dropped"
			/>
			{stayWithdrawn === 0 ? null : (
				<p className={notesStyles.warning}>
					{t("trustOffer.stayWithdrawn", { count: stayWithdrawn })}
				</p>
			)}
		</>
	);
}

/** Counts by state, what would be refused and why, and whose list it is. */
export function MasterListWords({
	offer,
}: {
	readonly offer: OfferOf<"masterList">;
}) {
	const { t, find } = useWords();
	const { remark, freshCount, alreadyHere, states, refused } = offer;
	return (
		<>
			<p className={notesStyles.lead}>
				{t("trustOffer.masterList", { count: freshCount })}
			</p>
			{alreadyHere === 0 ? null : (
				<p>{t("trustOffer.alreadyHere", { count: alreadyHere })}</p>
			)}
			<ul className={styles.states}>
				{states.map(({ country, count }) => (
					<li key={country}>
						<b>{country || "?"}</b> {count}
					</li>
				))}
			</ul>
			{refused.length === 0 ? null : (
				<>
					<h3>{t("trustOffer.refused", { count: offer.refusedCount })}</h3>
					<ul className={styles.refused}>
						{refused.map(({ code, subject }, index) => (
							<li key={`${code} ${index.toString()}`}>
								<b>{subject ?? t("trustOffer.unread")}</b>{" "}
								{find(`trustRemark.${code}`) ??
									find(`trustFault.${code.split(".")[0] ?? ""}`) ??
									""}{" "}
								<code>{code}</code>
							</li>
						))}
					</ul>
				</>
			)}
			<h3>{t("trustOffer.listSigner")}</h3>
			<Names row={offer.signer} />
			{remark === null ? (
				<p>{t("trustOffer.listVouched")}</p>
			) : (
				<p className={notesStyles.warning}>{t("trustOffer.listStranger")}</p>
			)}
			<Fingerprint value={offer.signer.fingerprint} large />
		</>
	);
}
