import { useState } from "react";
import { Checkbox, Form } from "react-aria-components";
import type {
	ConfigOffer,
	Difference,
} from "../../contract/technician-view.ts";
import { Button } from "../ui/button.tsx";
import formStyles from "../ui/form.module.css";
import { formatTime } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { LineField } from "../ui/line-field.tsx";
import panelDialogStyles from "../ui/panel-dialog.module.css";
import { PanelDialog } from "../ui/panel-dialog.tsx";
import { useNow } from "../ui/use-now.ts";
import { lintas } from "./api.ts";
import { DifferenceTable } from "./difference-table.tsx";
import styles from "./offer-panel.module.css";
import optionStyles from "./option.module.css";
import { Outcome } from "./outcome.tsx";
import { type Action, useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** Another desk's configuration: who signed it, what it changes, then yes or no. */
export function OfferPanel({
	offer,
	action,
	onClose,
}: {
	readonly offer: ConfigOffer;
	readonly action: Action;
	readonly onClose: () => void;
}) {
	const { t, language } = useWords();
	const nowMs = useNow();
	const [keepName, setKeepName] = useState(true);
	const [keepPorts, setKeepPorts] = useState(true);
	const [compareCode, setCode] = useState("");
	const applying = useAction();

	// What this desk keeps does not change.
	const isKept = ({ where, before }: Difference) =>
		(keepName && where === "name") ||
		(keepPorts && before !== null && where.endsWith(".transport.path"));
	const changing = offer.differences.filter((each) => !isKept(each));
	const missing = offer.missingPorts.filter((port) =>
		changing.some(({ after }) => after === port),
	);

	async function apply() {
		const applied = await applying.run(() =>
			lintas.applyConfig({
				keepName,
				keepPorts,
				...(offer.isTrusted ? {} : { compareCode }),
			}),
		);
		if (applied === null) return;
		onClose();
		await action.run(
			async () => ({ ok: true, value: null }) as const,
			() => ({ code: "tech.config.applied" }),
		);
	}

	return (
		<PanelDialog title={t("tech.offer.title")} wide onClose={onClose}>
			<p>
				{t("tech.offer.from", {
					madeAt: offer.madeAt,
					time: formatTime(offer.madeAtMs, nowMs, language),
					signer: offer.signer,
				})}
			</p>
			<div className={styles.changes}>
				<DifferenceTable differences={changing} label={t("tech.offer.title")} />
			</div>
			{missing.length === 0 ? null : (
				<p className={workStyles.hint}>
					{t("tech.offer.missingPorts", {
						ports: missing.join(", "),
					})}
				</p>
			)}
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void apply();
				}}
			>
				<Tick isOn={keepName} onChange={setKeepName}>
					{t("tech.offer.keepName")}
				</Tick>
				<Tick isOn={keepPorts} onChange={setKeepPorts}>
					{t("tech.offer.keepPorts")}
				</Tick>
				{offer.isTrusted ? null : (
					<LineField
						label={t("tech.offer.code")}
						focus
						hint={t("tech.offer.codeHint")}
						maxLength={40}
						value={compareCode}
						onChange={setCode}
					/>
				)}
				<Outcome action={applying} />
				<div className={panelDialogStyles.buttons}>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button look="primary" type="submit" disabled={applying.isBusy}>
						{t("tech.offer.apply")}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}

function Tick({
	isOn,
	onChange,
	children,
}: {
	readonly isOn: boolean;
	readonly onChange: (isOn: boolean) => void;
	readonly children: string;
}) {
	return (
		<Checkbox
			className={optionStyles.port}
			isSelected={isOn}
			onChange={onChange}
		>
			<span className={optionStyles.box} aria-hidden="true">
				<Icon name="same" />
			</span>
			{children}
		</Checkbox>
	);
}
