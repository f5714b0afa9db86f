import { Button as AriaButton } from "react-aria-components";
import type { CaseView } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./case-list.module.css";
import { CheckCase } from "./check-case.tsx";
import { Elapsed } from "./elapsed.tsx";

export function CaseList({
	cases,
	chosen,
	onChoose,
}: {
	readonly cases: readonly CaseView[];
	readonly chosen: CaseView | null;
	readonly onChoose: (caseNumber: string) => void;
}) {
	const { t } = useWords();
	const entry = chosen ?? cases[0];
	return (
		<ul className={styles.list} data-part="cases" aria-label={t("cases.label")}>
			{cases.map((one) => (
				<li key={one.caseNumber}>
					<AriaButton
						className={styles.case}
						data-case={one.caseNumber}
						aria-pressed={one === chosen}
						excludeFromTabOrder={one !== entry}
						onPress={() => onChoose(one.caseNumber)}
					>
						<span className={styles.number}>{one.caseNumber}</span>
						<span className={styles.who}>
							<span className={styles.name}>
								{one.members[0]?.surname ?? t("cases.noDocument")}
							</span>
							{one.members.length > 1 ? (
								<span>{`+${one.members.length - 1}`}</span>
							) : null}
						</span>
						<span className={styles.where}>
							{one.isLive
								? t("cases.live", { lane: one.laneName })
								: one.laneName}
						</span>
						<Elapsed sinceMs={one.startedAtMs} />
						{one.isAlert ? <CheckCase /> : null}
					</AriaButton>
				</li>
			))}
		</ul>
	);
}
