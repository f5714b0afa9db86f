import { OfficerDrawing } from "../drawings/officer-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function HelpScreen() {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("help.title")}
			how={t("help.how")}
			drawing={<OfficerDrawing />}
		>
			<Choice look="primary" onPress={() => void api.finish({})}>
				{t("help.done")}
			</Choice>
		</ScreenFrame>
	);
}
