import { ToggleButton } from "react-aria-components";
import type { Modes } from "../api.ts";
import { Choice } from "../frame/choice.tsx";
import { Icon } from "../frame/icon.tsx";
import remarkStyles from "../frame/remark.module.css";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import kioskDialogStyles from "./kiosk-dialog.module.css";
import { KioskDialog } from "./kiosk-dialog.tsx";
import { LoudnessControl } from "./loudness-control.tsx";
import styles from "./modes-dialog.module.css";

const each: readonly (keyof Modes)[] = ["reach", "contrast", "large", "speech"];

/** How the screen is set for whoever stands there; in force at once. */
export function ModesDialog({ onClose }: { readonly onClose: () => void }) {
	const { api, view } = useKiosk();
	const { t } = useWords();
	const { modes } = view;
	return (
		<KioskDialog name="modes" title={t("modes.title")} onClose={onClose}>
			<div className={styles.modes} data-part="modes" data-arrows>
				{each.map((mode) => (
					<ToggleButton
						key={mode}
						className={styles.mode}
						isSelected={modes[mode]}
						onChange={(isOn) =>
							void api.chooseModes({ modes: { ...modes, [mode]: isOn } })
						}
					>
						<Icon name={mode} />
						<span className={styles.word}>{t(`modes.${mode}`)}</span>
						<span className={styles.state}>
							{modes[mode] ? <Icon name="check" /> : null}
							{t(modes[mode] ? "modes.on" : "modes.off")}
						</span>
					</ToggleButton>
				))}
			</div>
			{modes.speech ? <LoudnessControl /> : null}
			<p className={remarkStyles.remark}>{t("modes.headset")}</p>
			<div className={kioskDialogStyles.buttons}>
				<Choice look="primary" onPress={onClose}>
					{t("modes.close")}
				</Choice>
			</div>
		</KioskDialog>
	);
}
