import type { ScreenOf } from "../api.ts";
import { PhoneDrawing } from "../drawings/phone-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function VisaCodeScreen({
	hint,
}: {
	readonly hint: ScreenOf<"visaCode">["hint"];
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("visaCode.title")}
			how={t("visaCode.how")}
			hint={hint === null ? null : t(`hint.code.${hint}`)}
			drawing={<PhoneDrawing name={t("visaCode.picture")} />}
		>
			<Choice onPress={() => void api.skip({})}>{t("visaCode.none")}</Choice>
		</ScreenFrame>
	);
}
