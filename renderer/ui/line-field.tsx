import { Input, Label, Text, TextField } from "react-aria-components";
import fieldStyles from "./field.module.css";

export function LineField({
	label,
	hint,
	maxLength,
	value,
	onChange,
	focus = false,
}: {
	readonly label: string;
	readonly hint?: string;
	readonly maxLength: number;
	readonly value: string;
	readonly onChange: (text: string) => void;
	readonly focus?: boolean;
}) {
	return (
		<TextField
			className={fieldStyles.field}
			maxLength={maxLength}
			autoFocus={focus}
			value={value}
			onChange={onChange}
		>
			<Label className={fieldStyles.label}>{label}</Label>
			<Input className={fieldStyles.input} autoComplete="off" />
			{hint === undefined ? null : (
				<Text slot="description" className={fieldStyles.hint}>
					{hint}
				</Text>
			)}
		</TextField>
	);
}
