import { useWords } from "./i18n/use-words.ts";
import { Mark } from "./mark.tsx";
import styles from "./store-screen.module.css";

/** Nothing can be inspected without the store: what happened, and what to do. */
export function StoreScreen({
	state,
	code,
}: {
	readonly state: "opening" | "failed";
	readonly code: string | undefined;
}) {
	const { t, find } = useWords();
	if (state === "opening") {
		return (
			<main className={styles.calm}>
				<Mark meaning="pending" />
				<h1>{t("storeScreen.opening")}</h1>
				<p>{t("storeScreen.openingDetail")}</p>
			</main>
		);
	}
	const reason = code?.replace(/^(store|key)\./, "") ?? "unknown";
	return (
		<main className={styles.calm} aria-live="assertive">
			<Mark meaning="stop" />
			<h1>{t("storeScreen.failed")}</h1>
			<p className={styles.lead}>
				{find(`store.${reason}`) ?? t("store.unknown")}
			</p>
			<section className={styles.step}>
				<h2>{t("storeScreen.next")}</h2>
				<p>{find(`storeStep.${reason}`) ?? t("storeStep.unknown")}</p>
			</section>
			<p className={styles.code}>
				{t("storeScreen.code", { code: code ?? "store.unknown" })}
			</p>
		</main>
	);
}
