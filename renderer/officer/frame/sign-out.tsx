import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { SignedIn } from "../../ui/signed-in.tsx";
import { useKeys } from "../../ui/use-keys.ts";
import { type InspectionView, lintas } from "../api.ts";

/** Leaving with a traveller still before the desk is asked about once. */
export function SignOut({
	name,
	openInspection,
}: {
	readonly name: string;
	readonly openInspection: InspectionView["phase"] | null;
}) {
	const { t } = useWords();
	const [asking, setAsking] = useState(false);
	const leave = () => void lintas.signOut({});
	const ask = () => {
		if (openInspection === null || openInspection === "recorded") leave();
		else setAsking(true);
	};
	useKeys(new Map([["F10", ask]]));
	return (
		<>
			<SignedIn name={name} hints={[t("key.f10")]} onSignOut={ask} />
			{asking ? (
				<PanelDialog
					title={t("signOutPanel.title")}
					onClose={() => setAsking(false)}
				>
					<p>{t("signOutPanel.detail")}</p>
					<div className={panelDialogStyles.buttons}>
						<Button hints={[t("key.esc")]} onPress={() => setAsking(false)}>
							{t("panel.cancel")}
						</Button>
						<Button look="primary" onPress={leave}>
							{t("signOutPanel.confirm")}
						</Button>
					</div>
				</PanelDialog>
			) : null}
		</>
	);
}
