import { Input, TextField } from "react-aria-components";
import { digitOf } from "../../../core/crossing/typed-document.ts";
import fieldStyles from "../../ui/field.module.css";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { LineField } from "../../ui/line-field.tsx";
import styles from "./checked-field.module.css";
import type { CheckedName, Typed } from "./typed.ts";

/** A field with its check digit: the computed one beside the one printed on the page. */
export function CheckedField({
	field,
	typed,
	onChange,
	onDigit,
}: {
	readonly field: CheckedName;
	readonly typed: Typed;
	readonly onChange: (text: string) => void;
	readonly onDigit: (digit: string) => void;
}) {
	const { t } = useWords();
	const computed = digitOf(field, typed[field]);
	const printed = typed.digits[field];
	const isWrong = printed !== "" && computed !== null && printed !== computed;
	const isRight = printed !== "" && printed === computed;
	return (
		<div className={styles.field}>
			<LineField
				label={t(
					field === "documentNumber"
						? "field.documentNumber"
						: `keyIn.${field}`,
				)}
				maxLength={field === "documentNumber" ? 9 : 6}
				value={typed[field]}
				onChange={onChange}
			/>
			<TextField
				className={fieldStyles.field}
				aria-label={t("keyIn.digitOf", { field })}
				maxLength={1}
				value={printed}
				onChange={onDigit}
			>
				<span className={fieldStyles.label}>{t("keyIn.digit")}</span>
				<Input className={fieldStyles.input} autoComplete="off" />
			</TextField>
			<p
				className={styles.digit}
				data-result={isWrong ? "wrong" : isRight ? "right" : undefined}
				aria-live="polite"
			>
				{isWrong ? <Icon name="failed" /> : null}
				{isRight ? <Icon name="same" /> : null}
				{computed === null
					? t("keyIn.digitOpen")
					: t(isWrong ? "keyIn.digitWrong" : "keyIn.digitComputed", {
							digit: computed,
						})}
			</p>
		</div>
	);
}
