import { Button } from "./button.tsx";
import { useWords } from "./i18n/use-words.ts";
import styles from "./signed-in.module.css";

/** Who is signed in at this window, and the way out. */
export function SignedIn({
	name,
	hints = [],
	onSignOut,
}: {
	readonly name: string;
	readonly hints?: readonly string[];
	readonly onSignOut: () => void;
}) {
	const { t } = useWords();
	return (
		<div className={styles.officer}>
			<span className={styles.name}>{name}</span>
			<Button look="bar" hints={hints} onPress={onSignOut}>
				{t("bar.signOut")}
			</Button>
		</div>
	);
}
