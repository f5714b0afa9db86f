import { useKiosk } from "../kiosk.ts";
import type { Word } from "../language/catalogues.ts";
import { useWords } from "../language/use-words.ts";
import { Icon } from "./icon.tsx";
import styles from "./progress.module.css";

const names: readonly Word[] = [
	"progress.passport",
	"progress.journey",
	"progress.questions",
	"progress.result",
];

/** Which of the four parts this is; told by number, name and shape. */
export function Progress() {
	const { progress } = useKiosk().view;
	const { t } = useWords();
	if (progress === null) return null;
	const { step, of } = progress;
	return (
		<div className={styles.progress}>
			<p className={styles.count}>{t("progress", { step, of })}</p>
			<ol>
				{names.map((name, index) => {
					const number = index + 1;
					const look =
						number < step ? "done" : number === step ? "now" : "next";
					return (
						<li
							key={name}
							className={styles.part}
							data-look={look}
							{...(look === "now" ? { "aria-current": "step" } : {})}
						>
							<span className={styles.mark}>
								{look === "done" ? <Icon name="check" /> : number}
							</span>
							<span className={styles.name}>{t(name)}</span>
						</li>
					);
				})}
			</ol>
		</div>
	);
}
