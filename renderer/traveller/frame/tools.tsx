import { Button } from "react-aria-components";
import { nativeNames } from "../../ui/i18n/native-names.ts";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import { Icon } from "./icon.tsx";
import styles from "./tools.module.css";

export type Tool = "language" | "modes";

/** On every screen: the language, help, and how the screen is set. */
export function Tools({ onOpen }: { readonly onOpen: (tool: Tool) => void }) {
	const { api, view } = useKiosk();
	const { t } = useWords();
	const { isHelpCalled, screen } = view;
	async function call() {
		// Help is for a visit; whoever asks for it first thing begins one.
		if (screen.kind === "attract") await api.begin({});
		await api.callHelp({});
	}
	return (
		<div className={styles.tools} data-part="tools" data-arrows>
			{screen.kind === "closed" ? null : (
				<>
					<Button
						className={styles.tool}
						aria-label={`${nativeNames[view.language]} – ${t("language.change")}`}
						onPress={() => onOpen("language")}
					>
						<Icon name="globe" />
						<span className={styles.word}>{nativeNames[view.language]}</span>
					</Button>
					<Button
						className={
							isHelpCalled ? `${styles.tool} ${styles.done}` : styles.tool
						}
						onPress={() => {
							if (!isHelpCalled) void call();
						}}
					>
						<Icon name={isHelpCalled ? "check" : "help"} />
						<span className={styles.word}>
							{t(isHelpCalled ? "help.called" : "help.call")}
						</span>
					</Button>
				</>
			)}
			<Button className={styles.tool} onPress={() => onOpen("modes")}>
				<Icon name="display" />
				<span className={styles.word}>{t("modes.title")}</span>
			</Button>
		</div>
	);
}
