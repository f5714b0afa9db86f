import { Radio } from "react-aria-components";
import { useWords } from "../../ui/i18n/use-words.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import doubtStyles from "../verdict/doubt.module.css";
import styles from "./reason-choice.module.css";
import type { Reason, ReasonGroup } from "./reasons.ts";

/** A ground of another state may have no words here: then its place in the law is said. */
function ReasonWords({ reason }: { readonly reason: Reason }) {
	const { t, find, language } = useWords();
	const words =
		reason.words?.find((each) => each.language === language)?.text ??
		find(`reason.${reason.code}`) ??
		t("reason.unnamed", {
			ground: reason.mark ?? reason.code,
			instrument: reason.instrument ?? "",
		});
	return (
		<span>
			{words}
			{reason.verified === false ? (
				<>
					{" "}
					<em className={doubtStyles.doubt}>{t("rules.unverified")}</em>
				</>
			) : null}
		</span>
	);
}

export function ReasonChoice({
	group,
	focus,
}: {
	readonly group: ReasonGroup;
	/** The first reason takes the focus, so that the arrow keys work at once. */
	readonly focus: boolean;
}) {
	const { t } = useWords();
	return (
		<div className={styles.group}>
			{group.title === null ? null : (
				<p className={styles.title}>
					{t(group.title)}
					{group.instrument ? ` · ${group.instrument}` : null}
				</p>
			)}
			{group.reasons.map((reason, index) => (
				<Radio
					key={reason.code}
					value={reason.code}
					className={styles.reason}
					autoFocus={focus && index === 0}
				>
					<KeyHint>{reason.mark ?? reason.key}</KeyHint>
					<ReasonWords reason={reason} />
				</Radio>
			))}
		</div>
	);
}
