import type { CaseView } from "../../contract/lane-monitor.ts";
import { Button } from "../ui/button.tsx";
import { formatTime } from "../ui/i18n/day.ts";
import { nativeNames } from "../ui/i18n/native-names.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import styles from "./case-detail.module.css";
import { CaseMember } from "./case-member.tsx";
import casePartStyles from "./case-part.module.css";
import { CaseTrail } from "./case-trail.tsx";
import { namedBeside } from "./named-beside.ts";

const declared = "kiosk.declared.";

/** What speaks against the gate; of a visit that goes on only what was answered. */
function reasonsNow({ isLive, reasons, answers }: CaseView): string[] {
	const answered = new Set(answers.map(({ code }) => `${declared}${code}`));
	return reasons.filter(
		(code) => !isLive || !code.startsWith(declared) || answered.has(code),
	);
}

/** Everything that is known of one visit. */
export function CaseDetail({
	shown,
	onTake,
	onDrop,
}: {
	readonly shown: CaseView;
	readonly onTake: (caseNumber: string) => void;
	readonly onDrop: (caseNumber: string) => void;
}) {
	const { t, say, language } = useWords();
	const { caseNumber, startedAtMs } = shown;
	const reasons = reasonsNow(shown);
	return (
		<div className={styles.open}>
			<Scroll className={styles.detail} label={t("cases.detail")}>
				<h2 className={styles.title}>
					{t("case.title", { case: caseNumber })}
				</h2>
				<p className={styles.facts}>
					{shown.laneName}
					{" · "}
					{t("case.began", {
						time: formatTime(startedAtMs, startedAtMs, language),
					})}
					{" · "}
					<bdi lang={shown.language}>{nativeNames[shown.language]}</bdi>
					{namedBeside(shown.language, language)}
					{shown.flight ? ` · ${shown.flight}` : null}
				</p>
				{reasons.length === 0 ? null : (
					<section className={casePartStyles.part}>
						<h3>{t("case.why")}</h3>
						<ul className={casePartStyles.reasons}>
							{reasons.map((code) => (
								<li key={code}>{say({ code })}</li>
							))}
						</ul>
					</section>
				)}
				{shown.members.map((member) => (
					<CaseMember key={member.inspectionId} member={member} />
				))}
				<CaseTrail shown={shown} />
			</Scroll>
			{shown.isLive ? (
				<p className={styles.live}>
					{t("case.stillThere", { lane: shown.laneName })}
				</p>
			) : (
				<div className={styles.buttons}>
					<Button
						look="primary"
						hints={["G"]}
						onPress={() => onTake(caseNumber)}
					>
						{t("cases.take")}
					</Button>
					<Button hints={["X"]} onPress={() => onDrop(caseNumber)}>
						{t("cases.drop")}
					</Button>
				</div>
			)}
		</div>
	);
}
