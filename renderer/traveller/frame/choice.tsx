import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./choice.module.css";
import { Icon, type IconName } from "./icon.tsx";

/** One of the big buttons below the instruction. */
export function Choice({
	children,
	look = "plain",
	icon,
	focus = false,
	onPress,
}: {
	readonly children: ReactNode;
	readonly look?: "plain" | "primary" | "quiet";
	readonly icon?: IconName;
	readonly focus?: boolean;
	readonly onPress: () => void;
}) {
	return (
		<Button
			className={styles.choice}
			data-look={look}
			autoFocus={focus}
			onPress={() => onPress()}
		>
			{icon === undefined ? null : <Icon name={icon} />}
			<span className={styles.word}>{children}</span>
		</Button>
	);
}
