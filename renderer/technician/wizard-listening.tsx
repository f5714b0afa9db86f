import { Button } from "../ui/button.tsx";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { Mark } from "../ui/mark.tsx";
import textStyles from "../ui/text.module.css";
import { lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import { DeviceState } from "./device-state.tsx";
import optionStyles from "./option.module.css";
import { serialText } from "./serial-text.ts";
import styles from "./wizard-listening.module.css";
import workStyles from "./work.module.css";

const wanted = [1, 2, 3] as const;

/** Step 2: three scans of the same thing. */
export function WizardListening({
	wizard,
}: {
	readonly wizard: NonNullable<View["wizard"]>;
}) {
	const { t, find } = useWords();
	const scans = Math.max(0, ...wizard.ports.map((port) => port.scans));
	const isSerial = wizard.ports.some(({ kind }) => kind === "serial");
	return (
		<div className={`${formStyles.narrow} ${formStyles.form}`}>
			<section className={cardStyles.scans} aria-live="polite">
				<h2>{t("tech.wizard.scan", { next: Math.min(3, scans + 1) })}</h2>
				<p className={styles.scanMarks}>
					{wanted.map((each) => (
						<Mark key={each} meaning={each <= scans ? "good" : "pending"} />
					))}
				</p>
				{isSerial ? (
					<p>
						{t("tech.wizard.settings", { settings: serialText(wizard.serial) })}
						{wizard.serial.isWaking ? ` ${t("tech.wizard.waking")}` : ""}
					</p>
				) : null}
				{wizard.hasMovedOn ? (
					<p className={workStyles.hint}>{t("tech.wizard.movedOn")}</p>
				) : null}
				{wizard.unreadable > 0 ? (
					<p className={workStyles.hint}>{t("tech.wizard.unreadable")}</p>
				) : null}
			</section>
			<ul className={styles.probeList}>
				{wizard.ports.map((port) => (
					<li key={port.path}>
						<span className={textStyles.mono}>{port.path}</span>
						<DeviceState state={port.state} />
						<span>{t("tech.bytes", { count: port.bytes })}</span>
						{port.code === undefined ? null : (
							<span className={optionStyles.user}>
								{find(port.code) ?? port.code}
							</span>
						)}
					</li>
				))}
			</ul>
			<p className={workStyles.hint}>{t("tech.wizard.silent")}</p>
			<div className={cardStyles.buttons}>
				<Button
					disabled={!isSerial}
					onPress={() => void lintas.wizardNext({ isWaking: false })}
				>
					{t("tech.wizard.next")}
				</Button>
				<Button
					disabled={!isSerial || wizard.serial.isWaking}
					onPress={() => void lintas.wizardNext({ isWaking: true })}
				>
					{t("tech.wizard.wake")}
				</Button>
				<Button onPress={() => void lintas.wizardStop({})}>
					{t("panel.cancel")}
				</Button>
			</div>
		</div>
	);
}
