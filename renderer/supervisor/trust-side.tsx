import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { TrustView } from "../../contract/trust-desk.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import deskLayoutStyles from "./desk-layout.module.css";
import { type Fault, TrustFault } from "./trust-fault.tsx";
import type { TrustFilter } from "./trust-list.tsx";
import styles from "./trust-side.module.css";
import { trustFault } from "./trust-words.ts";

const filters: readonly TrustFilter[] = [
	"all",
	"anchor",
	"signer",
	"crl",
	"withdrawn",
];

function countOf(filter: TrustFilter, trust: TrustView): number {
	const { anchors, signers, crls, withdrawn } = trust;
	const counts = { anchor: anchors, signer: signers, crl: crls, withdrawn };
	return filter === "all" ? anchors + signers + crls : counts[filter];
}

/** Opens files, and chooses what the list shows. */
export function TrustSide({
	trust,
	filter,
	onFilter,
	fault,
	onFault,
}: {
	readonly trust: TrustView;
	readonly filter: TrustFilter;
	readonly onFilter: (filter: TrustFilter) => void;
	readonly fault: Fault | null;
	readonly onFault: (fault: Fault | null) => void;
}) {
	const words = useWords();
	const { t } = words;
	const [busy, setBusy] = useState(false);

	async function open() {
		if (busy) return;
		setBusy(true);
		onFault(null);
		const reply = await lintas.openTrustFile({});
		setBusy(false);
		const isCancelled =
			!reply.ok && /^(file|masterList)\.cancelled$/.test(reply.error.code);
		onFault(reply.ok || isCancelled ? null : reply.error);
	}

	return (
		<aside className={deskLayoutStyles.side} aria-label={t("page.trust")}>
			<h1>{t("page.trust")}</h1>
			<Button look="primary" disabled={busy} onPress={() => void open()}>
				{t("trustDesk.open")}
			</Button>
			<p className={styles.explain}>{t("trustDesk.openExplain")}</p>
			<TrustFault fault={fault} />
			{fault === null ? null : (
				<p className={deskLayoutStyles.unchanged}>{t("trustDesk.unchanged")}</p>
			)}
			<RadioGroup
				aria-label={t("trustDesk.filter")}
				className={styles.filters}
				data-part="filters"
				value={filter}
				onChange={(value) =>
					onFilter(filters.find((each) => each === value) ?? "all")
				}
			>
				{filters.map((each) => (
					<Radio key={each} value={each} className={styles.filter}>
						<span>{t(`trustFilter.${each}`)}</span>
						<b>{countOf(each, trust)}</b>
					</Radio>
				))}
			</RadioGroup>
			{trust.writing === null ? null : (
				<p role="status">
					{t("trustDesk.writing", {
						done: trust.writing.done,
						total: trust.writing.total,
					})}
				</p>
			)}
			{trust.problems.length === 0 ? null : (
				<section className={deskLayoutStyles.problems}>
					<h2>{t("trustDesk.problems")}</h2>
					<ul>
						{trust.problems.map(({ file, code, detail }) => (
							<li key={`${file} ${code}`}>
								<code>{file}</code>{" "}
								{
									trustFault(words, {
										code,
										...(detail === "" ? {} : { detail }),
									}).text
								}
							</li>
						))}
					</ul>
				</section>
			)}
		</aside>
	);
}
