import type { ScreenOf } from "../api.ts";
import { WayDrawing } from "../drawings/way-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

/** Both ways look alike: only words, number and the drawn way tell them apart. */
export function ResultScreen({
	screen: { route, place, caseNumber, travellers, slip },
}: {
	readonly screen: ScreenOf<"result">;
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t(`result.${route}.title`, { place })}
			how={t(`result.${route}.how`)}
			facts={[
				t("result.stay", { count: travellers }),
				t(`result.slip.${slip}`),
			]}
			number={t("result.case", { caseNumber })}
			drawing={<WayDrawing route={route} place={place} />}
		>
			<Choice look="primary" onPress={() => void api.finish({})}>
				{t("result.done")}
			</Choice>
		</ScreenFrame>
	);
}
