import { useEffect, useState } from "react";
import {
	Checkbox,
	CheckboxGroup,
	Radio,
	RadioGroup,
} from "react-aria-components";
import type { Suggestion } from "../../contract/device-host.ts";
import { Button } from "../ui/button.tsx";
import fieldStyles from "../ui/field.module.css";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { LineField } from "../ui/line-field.tsx";
import textStyles from "../ui/text.module.css";
import { type Device, lintas } from "./api.ts";
import cardStyles from "./card.module.css";
import { identityText } from "./identity-text.ts";
import optionStyles from "./option.module.css";
import { Outcome } from "./outcome.tsx";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

const keyboard = { usagePage: 1, usage: 6 };
const mostPorts = 12;

function isKeyboard({ usagePage, usage }: Suggestion): boolean {
	return usagePage === keyboard.usagePage && usage === keyboard.usage;
}

/** Step 1: on which ports to listen, and what will be scanned. */
export function WizardPorts({
	devices,
}: {
	readonly devices: readonly Device[];
}) {
	const { t } = useWords();
	const [ports, setPorts] = useState<readonly Suggestion[]>([]);
	const [chosen, setChosen] = useState<string[]>([]);
	const [typed, setTyped] = useState("");
	const [medium, setMedium] = useState("card");
	const [known, setKnown] = useState("");
	const looking = useAction();
	const starting = useAction();

	async function look() {
		const found = await looking.run(() => lintas.ports({}));
		if (found === null) return;
		const usable = found.filter(
			(port) => port.kind === "serial" || port.profiles.length > 0,
		);
		setPorts(found);
		setChosen(usable.map(({ path }) => path).slice(0, mostPorts));
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step opens
	useEffect(() => void look(), []);

	const users = new Map(
		devices.map((device) => [
			device.identity?.path ?? device.where,
			device.name,
		]),
	);
	const usable = ports.filter(
		(port) => port.kind === "serial" || port.profiles.length > 0,
	);
	const paths = [...new Set([...chosen, typed.trim()])].filter(
		(path) => path !== "",
	);
	const knownText = medium === "card" ? null : known.trim();
	const isReady =
		paths.length > 0 && (knownText === null || knownText.length >= 4);

	return (
		<div className={`${formStyles.form} ${formStyles.narrow}`}>
			<CheckboxGroup
				className={fieldStyles.field}
				aria-label={t("tech.wizard.ports")}
				value={chosen}
				onChange={setChosen}
			>
				<span className={fieldStyles.label}>{t("tech.wizard.ports")}</span>
				{usable.length === 0 ? <p>{t("tech.wizard.noneListed")}</p> : null}
				{usable.map((port) => (
					<Checkbox
						key={port.path}
						value={port.path}
						className={optionStyles.port}
					>
						<span className={optionStyles.box} aria-hidden="true">
							<Icon name="same" />
						</span>
						<span className={textStyles.mono}>{port.path}</span>
						<span className={optionStyles.what}>
							{identityText(port) ?? t("tech.wizard.plainPort")}
						</span>
						{users.has(port.path) ? (
							<span className={optionStyles.user}>
								{t("tech.wizard.usedBy", { name: users.get(port.path) ?? "" })}
							</span>
						) : null}
					</Checkbox>
				))}
			</CheckboxGroup>
			{ports.some(isKeyboard) ? (
				<p className={workStyles.hint}>{t("tech.wizard.keyboardThere")}</p>
			) : null}
			<LineField
				label={t("tech.wizard.literal")}
				hint={t("tech.wizard.literalHint")}
				maxLength={512}
				value={typed}
				onChange={setTyped}
			/>
			<RadioGroup
				className={fieldStyles.field}
				aria-label={t("tech.wizard.medium")}
				value={medium}
				onChange={setMedium}
			>
				<span className={fieldStyles.label}>{t("tech.wizard.medium")}</span>
				<Radio value="card" className={optionStyles.option}>
					{t("tech.wizard.medium.card")}
				</Radio>
				<Radio value="code" className={optionStyles.option}>
					{t("tech.wizard.medium.code")}
				</Radio>
			</RadioGroup>
			{medium === "code" ? (
				<LineField
					label={t("tech.wizard.known")}
					hint={t("tech.wizard.knownHint")}
					maxLength={512}
					value={known}
					onChange={setKnown}
				/>
			) : null}
			<Outcome action={looking} />
			<Outcome action={starting} />
			<div className={cardStyles.buttons}>
				<Button
					look="primary"
					disabled={!isReady || starting.isBusy}
					onPress={() =>
						void starting.run(() => lintas.wizardStart({ paths, knownText }))
					}
				>
					{t("tech.wizard.start", { count: paths.length })}
				</Button>
				<Button disabled={looking.isBusy} onPress={() => void look()}>
					{t("tech.wizard.lookAgain")}
				</Button>
			</div>
		</div>
	);
}
