import { PreparingDrawing } from "../drawings/preparing-drawing.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";

/** The same picture for everybody, for as long as main says. */
export function PreparingScreen() {
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("preparing.title")}
			how={t("preparing.how")}
			drawing={<PreparingDrawing />}
		/>
	);
}
