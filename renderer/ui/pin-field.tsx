import { Input, Label, TextField } from "react-aria-components";

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
			className="field"
			type="password"
			inputMode="numeric"
			autoComplete="off"
			maxLength={64}
			autoFocus={focus}
			value={value}
			onChange={onChange}
		>
			<Label className="field-label">{label}</Label>
			<Input className="input input-pin" />
		</TextField>
	);
}
