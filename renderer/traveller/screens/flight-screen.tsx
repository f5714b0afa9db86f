import type { ScreenOf } from "../api.ts";
import { BoardingPassDrawing } from "../drawings/boarding-pass-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function FlightScreen({
	hint,
}: {
	readonly hint: ScreenOf<"flight">["hint"];
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("flight.title")}
			how={t("flight.how")}
			hint={hint === null ? null : t(`hint.code.${hint}`)}
			drawing={<BoardingPassDrawing name={t("flight.picture")} />}
		>
			<Choice onPress={() => void api.skip({})}>{t("flight.none")}</Choice>
		</ScreenFrame>
	);
}
