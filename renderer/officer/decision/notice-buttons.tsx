import { useState } from "react";
import { guessedLanguage } from "../../../core/languages.ts";
import { Button } from "../../ui/button.tsx";
import { nativeNames } from "../../ui/i18n/native-names.ts";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { lintas } from "../api.ts";
import { LanguageChoice } from "./language-choice.tsx";
import styles from "./notice-buttons.module.css";

interface NoticeButtonsProps {
	readonly inspectionId: string;
	/** Whose language is proposed. */
	readonly nationality: string;
}

/** After a refusal: its notice, on paper or as PDF, in the traveller's language. */
export function NoticeButtons({
	inspectionId,
	nationality,
}: NoticeButtonsProps) {
	const { t, say } = useWords();
	const [language, setLanguage] = useState(() => guessedLanguage(nationality));
	const [said, setSaid] = useState<Said | null>(null);
	const [busy, setBusy] = useState(false);
	const [choosing, setChoosing] = useState(false);
	async function run(how: "saveNotice" | "printNotice") {
		if (busy) return;
		setBusy(true);
		setSaid(how === "printNotice" ? { code: "notice.printing" } : null);
		const reply = await lintas[how]({ inspectionId, language });
		const done = how === "saveNotice" ? "notice.saved" : "notice.printed";
		setSaid({ code: reply.ok ? done : reply.error.code });
		setBusy(false);
	}
	return (
		<>
			<p role="status" className={styles.noticeSaid}>
				{said === null ? t("idle.title") : say(said)}
			</p>
			<Button disabled={busy} onPress={() => setChoosing(true)}>
				{t("notice.language")} <b lang={language}>{nativeNames[language]}</b>
			</Button>
			<Button disabled={busy} onPress={() => void run("saveNotice")}>
				{t("notice.save")}
			</Button>
			<Button disabled={busy} onPress={() => void run("printNotice")}>
				{t("notice.print")}
			</Button>
			{choosing ? (
				<LanguageChoice
					title={t("notice.chooseLanguage")}
					chosen={language}
					onChoose={(other) => {
						setLanguage(other);
						setChoosing(false);
					}}
					onClose={() => setChoosing(false)}
				/>
			) : null}
		</>
	);
}
