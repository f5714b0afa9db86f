import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "../ui/button.tsx";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { LineField } from "../ui/line-field.tsx";
import panelDialogStyles from "../ui/panel-dialog.module.css";
import { PanelDialog } from "../ui/panel-dialog.tsx";
import { lintas } from "./api.ts";
import { Outcome } from "./outcome.tsx";
import { useAction } from "./use-action.ts";

/** Why unmasked bytes must be seen: it is written to the journal first. */
export function RevealPanel({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const [reason, setReason] = useState("");
	const action = useAction();
	async function reveal() {
		if ((await action.run(() => lintas.reveal({ reason }))) !== null) onClose();
	}
	return (
		<PanelDialog title={t("tech.reveal.title")} onClose={onClose}>
			<p className={panelDialogStyles.explain}>{t("tech.reveal.explain")}</p>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void reveal();
				}}
			>
				<LineField
					label={t("tech.reveal.reason")}
					focus
					maxLength={200}
					value={reason}
					onChange={setReason}
				/>
				<Outcome action={action} />
				<div className={panelDialogStyles.buttons}>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button look="primary" type="submit" disabled={action.isBusy}>
						{t("tech.reveal.confirm")}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}
