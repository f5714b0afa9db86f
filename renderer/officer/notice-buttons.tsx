import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { type Said, useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";

const languages = ["id", "en"] as const;

/** After a refusal: its notice as PDF, in the language of the traveller. */
export function NoticeButtons({
	inspectionId,
}: {
	readonly inspectionId: string;
}) {
	const { t, say } = useWords();
	const [said, setSaid] = useState<Said | null>(null);
	async function save(language: (typeof languages)[number]) {
		setSaid(null);
		const reply = await lintas.saveNotice({ inspectionId, language });
		setSaid({ code: reply.ok ? "notice.saved" : reply.error.code });
	}
	return (
		<>
			<p role="status" className="decision-waiting">
				{said === null ? null : say(said)}
			</p>
			{languages.map((language) => (
				<Button key={language} onPress={() => void save(language)}>
					{t("notice.save", { language: t(`language.${language}`) })}
				</Button>
			))}
		</>
	);
}
