import type { ScreenOf } from "../api.ts";
import { GoodbyeDrawing } from "../drawings/goodbye-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function GoodbyeScreen({
	screen: { slip, caseNumber },
}: {
	readonly screen: ScreenOf<"goodbye">;
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	const isToRemember = slip === "failed" || slip === "none";
	return (
		<ScreenFrame
			title={t("goodbye.title")}
			how={t("goodbye.how")}
			facts={[t(`result.slip.${slip}`), t("goodbye.thanks")]}
			{...(isToRemember ? { number: t("result.case", { caseNumber }) } : {})}
			drawing={<GoodbyeDrawing />}
		>
			<Choice look="primary" onPress={() => void api.finish({})}>
				{t("result.done")}
			</Choice>
		</ScreenFrame>
	);
}
