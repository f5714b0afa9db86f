import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { Button } from "../ui/button.tsx";
import fieldStyles from "../ui/field.module.css";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { LineField } from "../ui/line-field.tsx";
import { Mark } from "../ui/mark.tsx";
import textStyles from "../ui/text.module.css";
import { lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import optionStyles from "./option.module.css";
import { Outcome } from "./outcome.tsx";
import { serialText } from "./serial-text.ts";
import { useAction } from "./use-action.ts";

type Wizard = NonNullable<View["wizard"]>;

function settingsText(framing: Readonly<Record<string, unknown>>): string {
	return Object.entries(framing)
		.map(([name, value]) => `${name} ${String(value)}`)
		.join(", ");
}

/** Step 3: the profile that read every scan, and a name. */
export function WizardFound({
	found,
	serial,
	onDone,
}: {
	readonly found: NonNullable<Wizard["found"]>;
	readonly serial: Wizard["serial"];
	readonly onDone: (deviceId: string) => void;
}) {
	const { t } = useWords();
	const [match, setMatch] = useState("0");
	const [name, setName] = useState(t("tech.wizard.defaultName"));
	const action = useAction();
	async function accept() {
		const accepted = await action.run(() =>
			lintas.wizardAccept({ match: Number(match), name: name.trim() }),
		);
		if (accepted) onDone(accepted.deviceId);
	}
	return (
		<div className={`${formStyles.form} ${formStyles.narrow}`}>
			<h2 className={cardStyles.verdict}>
				<Mark meaning="good" />
				{t("tech.wizard.found")}
			</h2>
			<p>
				<span className={textStyles.mono}>{found.path}</span>
				{found.kind === "serial" ? `, ${serialText(serial)}` : null}
			</p>
			<RadioGroup
				className={fieldStyles.field}
				aria-label={t("tech.wizard.profile")}
				value={match}
				onChange={setMatch}
			>
				<span className={fieldStyles.label}>{t("tech.wizard.profile")}</span>
				{found.matches.map((each, index) => (
					<Radio
						key={`${each.profile} ${settingsText(each.framing)}`}
						value={String(index)}
						className={optionStyles.option}
					>
						<strong>{each.title}</strong>
						<span className={textStyles.mono}>{each.profile}</span>
						<span>{settingsText(each.framing)}</span>
						<span>
							{t("tech.wizard.match", {
								reads: each.reads,
								noise: each.noiseBytes,
							})}
						</span>
					</Radio>
				))}
			</RadioGroup>
			<LineField
				label={t("tech.wizard.name")}
				maxLength={80}
				value={name}
				onChange={setName}
			/>
			<Outcome action={action} />
			<div className={cardStyles.buttons}>
				<Button
					look="primary"
					disabled={name.trim() === "" || action.isBusy}
					onPress={() => void accept()}
				>
					{t("tech.wizard.accept")}
				</Button>
				<Button onPress={() => void lintas.wizardStop({})}>
					{t("panel.cancel")}
				</Button>
			</div>
		</div>
	);
}
