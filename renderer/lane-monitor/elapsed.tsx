import styles from "./elapsed.module.css";
import { elapsedText } from "./elapsed-text.ts";
import { useSecond } from "./now.tsx";

/** How long something lasts, counting. */
export function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
	return (
		<span className={styles.elapsed} data-part="elapsed">
			{elapsedText(sinceMs, useSecond())}
		</span>
	);
}
