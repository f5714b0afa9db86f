import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./fingerprint.module.css";

/** A SHA-256 in groups of four, four groups a line, to be read aloud. */
export function Fingerprint({
	value,
	large = false,
}: {
	readonly value: string;
	readonly large?: boolean;
}) {
	const { t } = useWords();
	const groups = value.toUpperCase().match(/.{4}/g) ?? [];
	return (
		<p
			className={
				large ? `${styles.fingerprint} ${styles.large}` : styles.fingerprint
			}
			data-part={large ? "fingerprint" : undefined}
			title={t("trustRow.fingerprint")}
		>
			{groups.map((group, index) => (
				<span key={`${group} ${index.toString()}`}>{`${group} `}</span>
			))}
		</p>
	);
}
