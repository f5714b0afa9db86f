import { Choice } from "../frame/choice.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

/** Two answers that look the same; what was answered before bears a tick. */
export function YesNo({ before }: { readonly before: boolean | null }) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<>
			{[true, false].map((answer) => (
				<Choice
					key={String(answer)}
					{...(before === answer ? { icon: "check" as const } : {})}
					onPress={() => void api.answer({ answer })}
				>
					{t(answer ? "answer.yes" : "answer.no")}
				</Choice>
			))}
		</>
	);
}
