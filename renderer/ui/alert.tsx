import styles from "./alert.module.css";
import { Icon } from "./icon.tsx";

/** What went wrong, in words; always in the page so that it is announced. */
export function Alert({ text }: { readonly text: string | null }) {
	return (
		<div role="alert" className={text === null ? styles.none : styles.alert}>
			{text === null ? null : (
				<>
					<Icon name="failed" />
					<span>{text}</span>
				</>
			)}
		</div>
	);
}
