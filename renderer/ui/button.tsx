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
	/** Where it counts when the press was begun. */
	readonly onPressStart?: () => void;
	readonly onPress?: () => void;
}

export function Button({
	children,
	look = "plain",
	hints = [],
	disabled = false,
	type = "button",
	onPressStart,
	onPress,
}: ButtonProps) {
	return (
		<AriaButton
			className={styles.button}
			data-look={look}
			isDisabled={disabled}
			type={type}
			{...(onPressStart
				? {
						// A key began when it went down, and is only played here (`keys/acts.ts`).
						onPressStart: ({ pointerType }) => {
							if (pointerType !== "keyboard") onPressStart();
						},
					}
				: {})}
			{...(onPress ? { onPress: () => onPress() } : {})}
		>
			<span>{children}</span>
			{hints.map((hint) => (
				<KeyHint key={hint}>{hint}</KeyHint>
			))}
		</AriaButton>
	);
}
