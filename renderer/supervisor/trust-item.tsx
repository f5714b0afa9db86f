import type { TrustRow } from "../../contract/trust-desk.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import styles from "./trust-item.module.css";
import { originSentence, validitySentence } from "./trust-words.ts";

const icons: Record<TrustRow["state"], IconName> = {
	valid: "ready",
	expired: "waiting",
	notYetValid: "waiting",
	withdrawn: "closed",
};

/** One certificate or list: what it is, until when, and where it comes from. */
export function TrustItem({
	row,
	onWithdraw,
}: {
	readonly row: TrustRow;
	readonly onWithdraw?: ((fingerprint: string) => void) | undefined;
}) {
	const words = useWords();
	const { t } = words;
	const validity = validitySentence(words, row);
	const origin = originSentence(words, row);
	return (
		<li className={styles.row} data-state={row.state}>
			<p className={styles.rowHead}>
				<span className={styles.state}>
					<Icon name={icons[row.state]} />
					{t(`trustState.${row.state}`)}
				</span>
				<span className={styles.kind}>{t(`trustKind.${row.kind}`)}</span>
				<strong>{row.subject || t("trustRow.noName")}</strong>
			</p>
			{validity === "" ? null : <p>{validity}</p>}
			<Fingerprint value={row.fingerprint} />
			{origin === "" ? null : <p className={styles.origin}>{origin}</p>}
			{onWithdraw && row.kind !== "crl" && row.state !== "withdrawn" ? (
				<Button onPress={() => onWithdraw(row.fingerprint)}>
					{t("trustDesk.withdraw")}
				</Button>
			) : null}
		</li>
	);
}
