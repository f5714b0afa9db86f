import { Alert } from "../ui/alert.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./trust-fault.module.css";
import { trustFault } from "./trust-words.ts";

export interface Fault {
	readonly code: string;
	readonly detail?: string;
}

/** What was refused, its code, and the next step. */
export function TrustFault({ fault }: { readonly fault: Fault | null }) {
	const words = useWords();
	const said = fault === null ? null : trustFault(words, fault);
	return (
		<>
			<Alert
				text={said === null ? null : `${said.text} [${fault?.code ?? ""}]`}
			/>
			{said?.next ? <p className={styles.next}>{said.next}</p> : null}
		</>
	);
}
