import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { PackCard, SupervisorView } from "../../contract/supervisor.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { lintas } from "./api.ts";
import deskLayoutStyles from "./desk-layout.module.css";
import styles from "./pack-list.module.css";
import { faultText, useFault } from "./use-fault.ts";

const icons: Record<PackCard["standing"], IconName> = {
	inForce: "ready",
	coming: "waiting",
	superseded: "closed",
	offered: "open",
};

export function PackList({
	offer,
	packs,
	problems,
	chosen,
	onChoose,
}: {
	readonly offer: PackCard | null;
	readonly packs: readonly PackCard[];
	readonly problems: SupervisorView["problems"];
	readonly chosen: string | null;
	readonly onChoose: (packId: string | null) => void;
}) {
	const words = useWords();
	const { t } = words;
	const { text, fault } = useFault();
	const [busy, setBusy] = useState(false);

	async function open() {
		if (busy) return;
		setBusy(true);
		const reply = await lintas.openPack({});
		setBusy(false);
		if (reply.ok) onChoose(null);
		const isCancelled = !reply.ok && reply.error.code === "file.cancelled";
		fault(reply.ok || isCancelled ? null : reply.error);
	}

	return (
		<aside className={deskLayoutStyles.side} aria-label={t("ruleDesk.packs")}>
			<h1>{t("ruleDesk.packs")}</h1>
			<Button look="primary" disabled={busy} onPress={() => void open()}>
				{t("ruleDesk.open")}
			</Button>
			<Alert text={text} />
			{text === null ? null : (
				<p className={deskLayoutStyles.unchanged}>
					{t("ruleDesk.staysInForce")}
				</p>
			)}
			<ListBox
				aria-label={t("ruleDesk.packs")}
				className={styles.list}
				selectionMode="single"
				selectionBehavior="replace"
				disallowEmptySelection
				selectedKeys={chosen === null ? [] : [chosen]}
				onSelectionChange={(keys) => {
					const [key] = keys === "all" ? [] : keys;
					if (key !== undefined) onChoose(String(key));
				}}
			>
				{(offer ? [offer, ...packs] : packs).map((card) => (
					<PackItem key={card.packId} card={card} />
				))}
			</ListBox>
			{problems.length === 0 ? null : (
				<section className={deskLayoutStyles.problems}>
					<h2>{t("ruleDesk.problems")}</h2>
					<ul>
						{problems.map(({ file, code, detail }) => (
							<li key={`${file} ${code}`}>
								<code>{file}</code> {faultText(words, { code, detail })}
							</li>
						))}
					</ul>
				</section>
			)}
		</aside>
	);
}

function PackItem({ card }: { readonly card: PackCard }) {
	const { t, language } = useWords();
	return (
		<ListBoxItem
			id={card.packId}
			textValue={`${card.name} ${card.version}`}
			className={styles.pack}
			data-standing={card.standing}
		>
			<span className={styles.standing}>
				<Icon name={icons[card.standing]} />
				{t(`standing.${card.standing}`)}
			</span>
			<strong className={styles.name}>{card.name}</strong>
			<span className={styles.version}>
				{t("ruleDesk.version", { version: card.version })}
			</span>
			<span>
				{t("ruleDesk.from", { day: formatDay(card.effectiveFrom, language) })}
			</span>
		</ListBoxItem>
	);
}
