import { TwoPassportsDrawing } from "../drawings/two-passports-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function AnotherDocumentScreen() {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("anotherDocument.title")}
			how={t("anotherDocument.how")}
			drawing={<TwoPassportsDrawing />}
			isQuestion
		>
			<Choice onPress={() => void api.together({ together: true })}>
				{t("anotherDocument.together")}
			</Choice>
			<Choice onPress={() => void api.together({ together: false })}>
				{t("anotherDocument.mistake")}
			</Choice>
		</ScreenFrame>
	);
}
