import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { Scroll } from "../../ui/scroll.tsx";
import type { InspectionView } from "../api.ts";
import doubtStyles from "./doubt.module.css";
import { tookMs } from "./use-painted.ts";
import styles from "./why-dialog.module.css";

/** All the reasons of a verdict and the law behind it, with what only a technician or a court asks for. */
export function WhyDialog({
	inspection,
	onClose,
}: {
	readonly inspection: InspectionView;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	const { headline, reasons, rules, proof, inspectionId } = inspection;
	const all = headline === null ? reasons : [headline, ...reasons];
	const ms = tookMs(inspectionId);
	return (
		<PanelDialog title={t("why.title")} wide onClose={onClose}>
			<Scroll className={styles.why} label={t("why.title")}>
				<h3>{t("reasons.label")}</h3>
				<ol>
					{all.map((reason) => (
						<li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
							{say(reason)}
						</li>
					))}
				</ol>
				{proof === null ? null : <p>{say(proof)}</p>}
				<h3>{t("rules.label")}</h3>
				<ul>
					{rules.map((rule) => (
						<li key={rule.ruleId}>
							<span>{rule.instrument}</span> <code>{rule.ruleId}</code>{" "}
							{rule.verified ? null : (
								<em className={doubtStyles.doubt}>{t("rules.unverified")}</em>
							)}
						</li>
					))}
				</ul>
				{ms === null ? null : <p>{t("why.latency", { ms })}</p>}
			</Scroll>
			<div className={panelDialogStyles.buttons}>
				<Button look="primary" hints={[t("key.esc")]} onPress={onClose}>
					{t("why.close")}
				</Button>
			</div>
		</PanelDialog>
	);
}
