import { useWords } from "../ui/i18n/use-words.ts";
import type { InspectionView } from "./api.ts";

export function VerdictReasons({
	inspection,
	withNextStep,
}: {
	readonly inspection: InspectionView;
	readonly withNextStep: boolean;
}) {
	const { t, say } = useWords();
	const { reasons, nextStep } = inspection;
	return (
		<>
			{reasons.length === 0 ? null : (
				<ol className="verdict-reasons" aria-label={t("reasons.label")}>
					{reasons.map((reason) => (
						<li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
							{say(reason)}
						</li>
					))}
				</ol>
			)}
			{withNextStep && nextStep ? (
				<p className="next-step">
					<span className="next-step-label">{t("next.label")}</span>
					{say(nextStep)}
				</p>
			) : null}
		</>
	);
}
