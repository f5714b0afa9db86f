import { Radio, RadioGroup } from "react-aria-components";
import type { RuleRow } from "../../contract/supervisor.ts";
import { type Evidence, evidenceLevels } from "../../core/law/evidence.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./evidence-filter.module.css";

const all = "all";

/** Which level of evidence is shown, each with how many rules stand on it; null: all. */
export function EvidenceFilter({
	rows,
	chosen,
	onChoose,
}: {
	readonly rows: readonly RuleRow[];
	readonly chosen: Evidence | null;
	readonly onChoose: (level: Evidence | null) => void;
}) {
	const { t } = useWords();
	const counted = evidenceLevels.map((level) => ({
		level,
		count: rows.filter(({ rule }) => rule?.evidence === level).length,
	}));
	return (
		<RadioGroup
			aria-label={t("ruleField.evidence")}
			orientation="horizontal"
			className={styles.filter}
			value={chosen ?? all}
			onChange={(value) =>
				onChoose(evidenceLevels.find((level) => level === value) ?? null)
			}
		>
			<Radio value={all} className={styles.level}>
				{t("ruleDesk.allEvidence")}
			</Radio>
			{counted.map(({ level, count }) => (
				<Radio
					key={level}
					value={level}
					className={styles.level}
					isDisabled={count === 0 && level !== chosen}
				>
					{t(`ruleValue.${level}`)} <b>{count}</b>
				</Radio>
			))}
		</RadioGroup>
	);
}
