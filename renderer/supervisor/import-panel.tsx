import type { PackCard } from "../../contract/supervisor.ts";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { PersonPinForm } from "../ui/person-pin-form.tsx";
import { lintas, type Person } from "./api.ts";
import styles from "./import-panel.module.css";
import notesStyles from "./notes.module.css";
import { faultText } from "./use-fault.ts";

/** Four eyes: a second person, with a PIN of their own, puts the pack in force. */
export function ImportPanel({
	card,
	seconds,
}: {
	readonly card: PackCard;
	readonly seconds: readonly Person[];
}) {
	const { t, language } = useWords();
	return (
		<div className={styles.importPanel}>
			<p className={notesStyles.lead}>
				{t("import.explain", {
					version: card.version,
					day: formatDay(card.effectiveFrom, language),
				})}
			</p>
			<p>{t("import.fourEyes")}</p>
			{seconds.length === 0 ? (
				<p>{t("import.nobody")}</p>
			) : (
				<PersonPinForm
					label={t("import.second")}
					people={seconds}
					confirm={t("import.confirm")}
					missing="ruleDesk.choosePerson"
					faultText={faultText}
					onSubmit={(secondId, pin) => lintas.importPack({ secondId, pin })}
				/>
			)}
			<Button onPress={() => void lintas.closeOffer({})}>
				{t("import.discard")}
			</Button>
		</div>
	);
}
