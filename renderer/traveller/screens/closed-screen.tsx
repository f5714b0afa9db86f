import { ClosedDrawing } from "../drawings/closed-drawing.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useKiosk } from "../kiosk.ts";
import { wordsOf } from "../language/dictionaries.ts";
import styles from "./closed-screen.module.css";

/** Said twice: nobody can choose a language at a closed kiosk. */
export function ClosedScreen({ place }: { readonly place: string }) {
	const { language } = useKiosk().view;
	const { t } = wordsOf(language);
	const other = wordsOf(language === "en" ? "id" : "en");
	return (
		<ScreenFrame
			title={t("closed.title")}
			how={place === "" ? undefined : t("closed.next", { place })}
			drawing={<ClosedDrawing />}
			also={
				<div className={styles.also} lang={other.language} dir="ltr">
					<p className={styles.title}>{other.t("closed.title")}</p>
					{place === "" ? null : <p>{other.t("closed.next", { place })}</p>}
				</div>
			}
		/>
	);
}
