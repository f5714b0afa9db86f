import type { ScreenOf } from "../api.ts";
import { QuestionDrawing } from "../drawings/question-drawing.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";
import { YesNo } from "./yes-no.tsx";

/** A question of the law; the rule pack names it, the catalogues ask it. */
export function DeclarationScreen({
	screen: { code, number, of, answer },
}: {
	readonly screen: ScreenOf<"declaration">;
}) {
	const { t, find } = useWords();
	const before =
		answer === null ? null : t(answer ? "answer.yes" : "answer.no");
	return (
		<ScreenFrame
			title={find(`question.${code}`) ?? code}
			how={find(`question.${code}.more`)}
			facts={[
				t("question.progress", { number, of }),
				...(before === null ? [] : [t("answer.before", { answer: before })]),
			]}
			drawing={<QuestionDrawing code={code} />}
			isQuestion
		>
			<YesNo before={answer} />
		</ScreenFrame>
	);
}
