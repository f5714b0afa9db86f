import { memo } from "react";
import type { OfficerView } from "../../contract/officer.ts";
import { formatDay } from "./i18n/day.ts";
import { useWords } from "./i18n/use-words.ts";
import styles from "./status-line.module.css";

interface StatusLineProps {
	readonly remark: OfficerView["remark"];
	/** Null: no rules decide in this window. */
	readonly rules: OfficerView["rules"] | null;
	readonly runtime: string;
}

export const StatusLine = memo(function StatusLine({
	remark,
	rules,
	runtime,
}: StatusLineProps) {
	const { t, say, language } = useWords();
	return (
		<footer className={styles.statusLine}>
			<p role="status">
				{remark === null ? null : (
					<span key={remark.remarkId}>{say(remark)}</span>
				)}
			</p>
			{rules === null ? null : (
				<p className={styles.rulesInForce} data-part="rules">
					{t("bar.rules", {
						name: rules.name,
						version: rules.mark
							? `${rules.version} (${rules.mark})`
							: rules.version,
					})}
					{rules.unchangedSince ? (
						<>
							{" "}
							<em className={styles.old}>
								{t("rules.old", {
									day: formatDay(rules.unchangedSince, language),
								})}
							</em>
						</>
					) : null}
				</p>
			)}
			<p className={styles.runtime}>{t("bar.runtime", { runtime })}</p>
		</footer>
	);
});
