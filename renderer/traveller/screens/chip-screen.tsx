import { ChipDrawing } from "../drawings/chip-drawing.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";
import { YesNo } from "./yes-no.tsx";

export function ChipScreen({ travellers }: { readonly travellers: number }) {
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("chip.title", { count: travellers })}
			how={t("chip.how")}
			drawing={<ChipDrawing name={t("chip.picture")} />}
			isQuestion
		>
			<YesNo before={null} />
		</ScreenFrame>
	);
}
