import type { ScreenOf } from "../api.ts";
import { PassportDrawing } from "../drawings/passport-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function DocumentScreen({
	screen: { hint, number },
}: {
	readonly screen: ScreenOf<"document">;
}) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={
				number === 1 ? t("document.title") : t("document.titleNext", { number })
			}
			how={t("document.how")}
			facts={[t("document.wait")]}
			hint={hint === null ? null : t(`hint.document.${hint}`)}
			drawing={<PassportDrawing name={t("document.picture")} />}
		>
			<Choice onPress={() => void api.skip({})}>
				{t(number === 1 ? "document.unreadable" : "document.noMore")}
			</Choice>
		</ScreenFrame>
	);
}
