import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { KeyHint } from "./key-hint.tsx";

export interface ButtonProps {
	readonly children: ReactNode;
	readonly look?: "plain" | "good" | "ask" | "stop" | "primary" | "bar";
	readonly hints?: readonly string[];
	readonly disabled?: boolean;
	readonly type?: "button" | "submit";
	readonly onPress?: () => void;
}

export function Button({
	children,
	look = "plain",
	hints = [],
	disabled = false,
	type = "button",
	onPress,
}: ButtonProps) {
	return (
		<AriaButton
			className={`button button-${look}`}
			isDisabled={disabled}
			type={type}
			{...(onPress ? { onPress: () => onPress() } : {})}
		>
			<span className="button-word">{children}</span>
			{hints.map((hint) => (
				<KeyHint key={hint}>{hint}</KeyHint>
			))}
		</AriaButton>
	);
}
