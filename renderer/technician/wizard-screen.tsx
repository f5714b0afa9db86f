import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import type { View } from "./api.ts";
import type { Screen } from "./navigation.tsx";
import { WizardFound } from "./wizard-found.tsx";
import { WizardListening } from "./wizard-listening.tsx";
import { WizardPorts } from "./wizard-ports.tsx";
import workStyles from "./work.module.css";

/** From a plugged-in device that nobody knows to one that is set up, in three steps. */
export function WizardScreen({
	view,
	onOpen,
}: {
	readonly view: View;
	readonly onOpen: (screen: Screen, deviceId?: string) => void;
}) {
	const { t } = useWords();
	const { wizard } = view;
	const step = wizard === null ? 1 : wizard.state === "listening" ? 2 : 3;
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.wizard.title")}</h1>
				<p className={workStyles.hint}>
					{t("tech.wizard.step", { step, steps: 3 })}
				</p>
			</header>
			<Scroll className={workStyles.body} label={t("tech.wizard.title")}>
				{wizard === null ? (
					<WizardPorts devices={view.devices} />
				) : wizard.found === null ? (
					<WizardListening wizard={wizard} />
				) : (
					<WizardFound
						found={wizard.found}
						serial={wizard.serial}
						onDone={(deviceId) => onOpen("selfTest", deviceId)}
					/>
				)}
			</Scroll>
		</>
	);
}
