import { Radio } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import type { ReasonGroup } from "./reasons.ts";

export function ReasonChoice({
	group,
	focus,
}: {
	readonly group: ReasonGroup;
	/** The first reason takes the focus, so that the arrow keys work at once. */
	readonly focus: boolean;
}) {
	const { t, say } = useWords();
	return (
		<div className="reason-group">
			{group.title === null ? null : (
				<p className="reason-group-title">{t(group.title)}</p>
			)}
			{group.reasons.map((reason, index) => (
				<Radio
					key={reason.code}
					value={reason.code}
					className="reason"
					autoFocus={focus && index === 0}
				>
					<span className="reason-key" aria-hidden="true">
						{reason.key.toUpperCase()}
					</span>
					<span>{say({ code: `reason.${reason.code}` })}</span>
				</Radio>
			))}
		</div>
	);
}
