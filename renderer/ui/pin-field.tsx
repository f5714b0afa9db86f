import { Input, Label, TextField } from "react-aria-components";
import fieldStyles from "./field.module.css";

export function PinField({
	label,
	value,
	onChange,
	focus = false,
}: {
	readonly label: string;
	readonly value: string;
	readonly onChange: (pin: string) => void;
	readonly focus?: boolean;
}) {
	return (
		<TextField
			className={fieldStyles.field}
			type="password"
			inputMode="numeric"
			autoComplete="off"
			maxLength={64}
			autoFocus={focus}
			value={value}
			onChange={onChange}
		>
			<Label className={fieldStyles.label}>{label}</Label>
			<Input className={`${fieldStyles.input} ${fieldStyles.pin}`} />
		</TextField>
	);
}
