import { GroupDrawing } from "../drawings/group-drawing.tsx";
import { Choice } from "../frame/choice.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

export function FamilyScreen({ travellers }: { readonly travellers: number }) {
	const { api } = useKiosk();
	const { t } = useWords();
	return (
		<ScreenFrame
			title={t("family.title")}
			how={t("family.how")}
			facts={[t("family.count", { count: travellers })]}
			drawing={<GroupDrawing travellers={travellers} />}
			isQuestion
		>
			<Choice
				icon="person"
				onPress={() => void api.together({ together: true })}
			>
				{t("family.add")}
			</Choice>
			<Choice icon="go" onPress={() => void api.together({ together: false })}>
				{t("family.done", { count: travellers })}
			</Choice>
		</ScreenFrame>
	);
}
