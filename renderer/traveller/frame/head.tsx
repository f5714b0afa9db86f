import type { ReactNode } from "react";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import styles from "./head.module.css";

/** Where one stands; the tools beside it unless they are further down. */
export function Head({ children }: { readonly children: ReactNode }) {
	const { lane } = useKiosk().view;
	const { t } = useWords();
	return (
		<header className={styles.head}>
			{children}
			<p className={styles.lane}>
				<bdi>{lane.name}</bdi>
				{lane.demo ? <span className={styles.demo}>{t("demo")}</span> : null}
			</p>
		</header>
	);
}
