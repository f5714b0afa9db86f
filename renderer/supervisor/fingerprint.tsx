import { useWords } from "../ui/i18n/use-words.ts";

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
			className={large ? "fingerprint fingerprint-large" : "fingerprint"}
			title={t("trustRow.fingerprint")}
		>
			{groups.map((group, index) => (
				<span key={`${group} ${index.toString()}`}>{`${group} `}</span>
			))}
		</p>
	);
}
