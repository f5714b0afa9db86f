import type { ScreenOf } from "../api.ts";
import { GoodbyeDrawing } from "../drawings/goodbye-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function GoodbyeScreen({
	slip,
}: {
	readonly slip: ScreenOf<"goodbye">["slip"];
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	const hasSlip = slip === "printing" || slip === "printed";
	return (
		<ScreenFrame
			title={t("goodbye.title")}
			how={t("goodbye.how")}
			facts={[
				...(hasSlip ? [t(`result.slip.${slip}`)] : []),
				t("goodbye.thanks"),
			]}
			drawing={<GoodbyeDrawing />}
		>
			<Choice look="primary" onPress={() => void api.finish({})}>
				{t("result.done")}
			</Choice>
		</ScreenFrame>
	);
}
