import styles from "./key-hint.module.css";
/** The key that does the same, for the eye: screen readers hear the button. */
export function KeyHint({ children }: { readonly children: string }) {
	return (
		<span className={styles.hint} data-part="key" aria-hidden="true">
			{children}
		</span>
	);
}
