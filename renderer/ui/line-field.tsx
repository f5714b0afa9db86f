import { Input, Label, Text, TextField } from "react-aria-components";

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
			className="field"
			maxLength={maxLength}
			autoFocus={focus}
			value={value}
			onChange={onChange}
		>
			<Label className="field-label">{label}</Label>
			<Input className="input" autoComplete="off" />
			{hint === undefined ? null : (
				<Text slot="description" className="field-hint">
					{hint}
				</Text>
			)}
		</TextField>
	);
}
