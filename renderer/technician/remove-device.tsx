import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import panelDialogStyles from "../ui/panel-dialog.module.css";
import { PanelDialog } from "../ui/panel-dialog.tsx";
import { lintas } from "./api.ts";
import type { Action } from "./use-action.ts";

export function RemoveDevice({
	deviceId,
	name,
	action,
}: {
	readonly deviceId: string;
	readonly name: string;
	readonly action: Action;
}) {
	const { t } = useWords();
	const [isAsking, setAsking] = useState(false);
	return (
		<>
			<Button look="stop" onPress={() => setAsking(true)}>
				{t("tech.devices.remove")}
			</Button>
			{isAsking ? (
				<PanelDialog
					title={t("tech.devices.removeTitle", { name })}
					onClose={() => setAsking(false)}
				>
					<p>{t("tech.devices.removeDetail")}</p>
					<div className={panelDialogStyles.buttons}>
						<Button hints={[t("key.esc")]} onPress={() => setAsking(false)}>
							{t("panel.cancel")}
						</Button>
						<Button
							look="stop"
							onPress={() => {
								setAsking(false);
								void action.run(() => lintas.removeDevice({ deviceId }));
							}}
						>
							{t("tech.devices.remove")}
						</Button>
					</div>
				</PanelDialog>
			) : null}
		</>
	);
}
