import { Button as AriaButton } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./check-case.module.css";

/**
 * A listed person or document, said so that only an officer understands it:
 * small, without colour, the same word as for any other case.
 */
export function CheckCase({
	onPress,
	excludeFromTabOrder = false,
}: {
	readonly onPress?: (() => void) | undefined;
	readonly excludeFromTabOrder?: boolean;
}) {
	const { t } = useWords();
	return onPress ? (
		<AriaButton
			className={styles.checkCase}
			data-part="check"
			excludeFromTabOrder={excludeFromTabOrder}
			onPress={() => onPress()}
		>
			{t("cases.alert")}
		</AriaButton>
	) : (
		<span className={styles.checkCase} data-part="check">
			{t("cases.alert")}
		</span>
	);
}
