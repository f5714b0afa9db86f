import { ReadingDrawing } from "../drawings/reading-drawing.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";

/** The same picture for everybody, for as long as main says. */
export function CheckingScreen() {
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("checking.title")}
			how={t("checking.how")}
			drawing={<ReadingDrawing />}
		/>
	);
}
