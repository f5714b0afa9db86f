import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { DryRunView, PackCard } from "../../contract/supervisor.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import type { Person } from "./api.ts";
import deskLayoutStyles from "./desk-layout.module.css";
import { DifferencePanel } from "./difference-panel.tsx";
import { DryRunPanel } from "./dry-run-panel.tsx";
import { ImportPanel } from "./import-panel.tsx";
import notesStyles from "./notes.module.css";
import styles from "./pack-detail.module.css";
import packListStyles from "./pack-list.module.css";
import { RulesPanel } from "./rules-panel.tsx";

export function PackDetail({
	card,
	inForce,
	dryRun,
	seconds,
}: {
	readonly card: PackCard;
	readonly inForce: PackCard | undefined;
	readonly dryRun: DryRunView | null;
	readonly seconds: readonly Person[];
}) {
	const { t, language } = useWords();
	const isOffered = card.standing === "offered";
	const isOther = card.standing !== "inForce";
	const neverDecides =
		isOffered &&
		inForce !== undefined &&
		card.effectiveFrom < inForce.effectiveFrom;
	return (
		<section className={deskLayoutStyles.detail} aria-label={card.name}>
			<header className={styles.head}>
				<h2>
					{card.name}{" "}
					<span className={packListStyles.version}>{card.version}</span>
				</h2>
				<dl className={styles.facts}>
					<Fact
						name={t("pack.effectiveFrom")}
						value={formatDay(card.effectiveFrom, language)}
					/>
					<Fact
						name={t("pack.issuedOn")}
						value={formatDay(card.issuedOn, language)}
					/>
					<Fact name={t("pack.verified")} value={card.verified} />
					<Fact name={t("pack.unverified")} value={card.unverified} />
					<Fact
						name={t("pack.signer")}
						value={card.signer ?? t("pack.shipped")}
					/>
					{card.importedBy && card.confirmedBy ? (
						<Fact
							name={t("pack.approvedBy")}
							value={`${card.importedBy}, ${card.confirmedBy}`}
						/>
					) : null}
				</dl>
				{neverDecides ? (
					<p className={notesStyles.warning}>{t("pack.neverDecides")}</p>
				) : null}
			</header>
			<Tabs
				className={styles.tabs}
				defaultSelectedKey={isOther ? "difference" : "rules"}
			>
				<TabList aria-label={t("ruleDesk.views")} className={styles.tabList}>
					<Tab id="rules" className={styles.tab}>
						{t("ruleDesk.tab.rules")}
					</Tab>
					{isOther ? (
						<Tab id="difference" className={styles.tab}>
							{t("ruleDesk.tab.difference")}
						</Tab>
					) : null}
					{isOther ? (
						<Tab id="dryRun" className={styles.tab}>
							{t("ruleDesk.tab.dryRun")}
						</Tab>
					) : null}
					{isOffered ? (
						<Tab id="import" className={styles.tab}>
							{t("ruleDesk.tab.import")}
						</Tab>
					) : null}
				</TabList>
				<TabPanel id="rules" className={styles.tabPanel}>
					<RulesPanel packId={card.packId} />
				</TabPanel>
				{isOther ? (
					<TabPanel id="difference" className={styles.tabPanel}>
						<DifferencePanel packId={card.packId} inForce={inForce} />
					</TabPanel>
				) : null}
				{isOther ? (
					<TabPanel id="dryRun" className={styles.tabPanel}>
						<DryRunPanel
							packId={card.packId}
							run={dryRun?.packId === card.packId ? dryRun : null}
						/>
					</TabPanel>
				) : null}
				{isOffered ? (
					<TabPanel id="import" className={styles.tabPanel}>
						<ImportPanel card={card} seconds={seconds} />
					</TabPanel>
				) : null}
			</Tabs>
		</section>
	);
}

function Fact({
	name,
	value,
}: {
	readonly name: string;
	readonly value: string | number;
}) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}
