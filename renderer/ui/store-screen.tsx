import { useWords } from "./i18n/use-words.ts";
import { Mark } from "./mark.tsx";

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
			<main className="calm">
				<Mark meaning="pending" />
				<h1>{t("storeScreen.opening")}</h1>
				<p>{t("storeScreen.openingDetail")}</p>
			</main>
		);
	}
	const reason = code?.replace(/^(store|key)\./, "") ?? "unknown";
	return (
		<main className="calm" aria-live="assertive">
			<Mark meaning="stop" />
			<h1>{t("storeScreen.failed")}</h1>
			<p className="calm-lead">
				{find(`store.${reason}`) ?? t("store.unknown")}
			</p>
			<section className="calm-step">
				<h2>{t("storeScreen.next")}</h2>
				<p>{find(`storeStep.${reason}`) ?? t("storeStep.unknown")}</p>
			</section>
			<p className="calm-code">
				{t("storeScreen.code", { code: code ?? "store.unknown" })}
			</p>
		</main>
	);
}
