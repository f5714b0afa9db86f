import type { ReactNode } from "react";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";

/** Where one stands; the tools beside it unless they are further down. */
export function Head({ children }: { readonly children: ReactNode }) {
	const { lane } = useKiosk().view;
	const { t } = useWords();
	return (
		<header className="head">
			{children}
			<p className="lane">
				<bdi className="lane-name">{lane.name}</bdi>
				{lane.demo ? <span className="lane-demo">{t("demo")}</span> : null}
			</p>
		</header>
	);
}
