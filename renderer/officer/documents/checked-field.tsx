import { Input, TextField } from "react-aria-components";
import { digitOf } from "../../../core/crossing/typed-document.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { LineField } from "../../ui/line-field.tsx";
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
		<div className="checked-field">
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
				className="field"
				aria-label={t("keyIn.digitOf", { field })}
				maxLength={1}
				value={printed}
				onChange={onDigit}
			>
				<span className="field-label">{t("keyIn.digit")}</span>
				<Input className="input" autoComplete="off" />
			</TextField>
			<p
				className={`checked-digit ${isWrong ? "checked-wrong" : isRight ? "checked-right" : ""}`}
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
