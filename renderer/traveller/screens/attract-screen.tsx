import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { kioskLanguages } from "../../../core/languages.ts";
import { directionOf } from "../../ui/i18n/native-names.ts";
import textStyles from "../../ui/text.module.css";
import { PassportDrawing } from "../drawings/passport-drawing.tsx";
import { Icon } from "../frame/icon.tsx";
import { useFit } from "../frame/use-fit.ts";
import { useKiosk } from "../kiosk.ts";
import { wordsOf } from "../language/dictionaries.ts";
import styles from "./attract-screen.module.css";

/** The whole screen is one button; every language is greeted. */
export function AttractScreen() {
	const { api, view, tell } = useKiosk();
	const { t } = wordsOf(view.language);
	const other = wordsOf(view.language === "en" ? "id" : "en");
	const main = useRef<HTMLElement>(null);
	useFit(main);
	const said = [t("attract.welcome"), t("attract.touch")].join("\n");
	useEffect(() => tell(said.split("\n")), [said, tell]);
	useEffect(() => main.current?.focus({ preventScroll: true }), []);
	return (
		<main
			ref={main}
			tabIndex={-1}
			className={styles.attract}
			data-screen="attract"
			data-arrows
			onKeyDown={({ key, target }) => {
				// Whoever cannot see the button need not find it first.
				if (target === main.current && (key === "Enter" || key === " "))
					void api.begin({});
			}}
		>
			<h1 className={textStyles.visuallyHidden} data-unseen>
				{t("attract.welcome")}
			</h1>
			<Button className={styles.begin} onPress={() => void api.begin({})}>
				<span className={styles.greetings} aria-hidden="true" data-fits>
					{kioskLanguages.map((language) => (
						<span
							key={language}
							className={
								language === view.language
									? `${styles.greeting} ${styles.greetingHome}`
									: styles.greeting
							}
							lang={language}
							dir={directionOf(language)}
						>
							{wordsOf(language).t("attract.welcome")}
						</span>
					))}
				</span>
				<span className={styles.picture}>
					<PassportDrawing />
				</span>
				<span className={styles.words}>
					<span className={styles.touch}>
						<span>{t("attract.touch")}</span>
						<Icon name="go" />
					</span>
					<span className={styles.or}>{t("attract.orPassport")}</span>
					<span className={styles.other} lang={other.language} dir="ltr">
						{other.t("attract.touch")}
					</span>
				</span>
			</Button>
		</main>
	);
}
