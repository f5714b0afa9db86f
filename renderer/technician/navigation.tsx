import { Button } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import styles from "./navigation.module.css";

export type Screen =
	| "devices"
	| "wizard"
	| "monitor"
	| "selfTest"
	| "capture"
	| "config"
	| "wedge"
	| "report";

const screens: readonly (readonly [Screen, IconName])[] = [
	["devices", "ready"],
	["wizard", "open"],
	["selfTest", "passport"],
	["monitor", "busy"],
	["capture", "arrival"],
	["config", "same"],
	["wedge", "bare"],
	["report", "note"],
];

export function Navigation({
	screen,
	onOpen,
}: {
	readonly screen: Screen;
	readonly onOpen: (screen: Screen) => void;
}) {
	const { t } = useWords();
	return (
		<nav className={styles.navigation} aria-label={t("tech.nav.label")}>
			{screens.map(([each, icon]) => (
				<Button
					key={each}
					className={styles.entry}
					aria-current={each === screen ? "page" : "false"}
					onPress={() => onOpen(each)}
				>
					<Icon name={icon} />
					<span>{t(`tech.nav.${each}`)}</span>
				</Button>
			))}
		</nav>
	);
}
