import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import styles from "./button.module.css";
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
			className={styles.button}
			data-look={look}
			isDisabled={disabled}
			type={type}
			{...(onPress ? { onPress: () => onPress() } : {})}
		>
			<span>{children}</span>
			{hints.map((hint) => (
				<KeyHint key={hint}>{hint}</KeyHint>
			))}
		</AriaButton>
	);
}
