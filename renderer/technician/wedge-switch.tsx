import type { Wedge } from "../../core/wedge/typed.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import cardStyles from "./card.module.css";
import { Outcome } from "./outcome.tsx";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** Whether the counter reads what a device types, through the layouts that were found. */
export function WedgeSwitch({
	wedge,
	inferred,
}: {
	readonly wedge: Wedge | null;
	readonly inferred: Wedge | null;
}) {
	const { t } = useWords();
	const action = useAction();
	const set = (layout: Wedge | null) =>
		void action.run(
			() => lintas.setWedge({ layout }),
			() => ({ code: `tech.wedge.was${layout === null ? "Off" : "On"}` }),
		);
	return (
		<section>
			<h2>{t("tech.wedge.use")}</h2>
			<p>{t("tech.wedge.useExplain")}</p>
			<p>
				{wedge === null
					? t("tech.wedge.isOff")
					: t("tech.wedge.isOn", {
							scanner: t(`tech.layout.${wedge.scanner}`),
							host: t(`tech.layout.${wedge.host}`),
						})}{" "}
				{wedge?.capsLock ? t("tech.wedge.capsLock") : ""}
			</p>
			<div className={cardStyles.buttons}>
				<Button
					disabled={inferred === null || action.isBusy}
					onPress={() => set(inferred)}
				>
					{t("tech.wedge.useOn")}
				</Button>
				{wedge === null ? null : (
					<Button disabled={action.isBusy} onPress={() => set(null)}>
						{t("tech.wedge.useOff")}
					</Button>
				)}
				{inferred === null ? (
					<p className={workStyles.hint}>{t("tech.wedge.first")}</p>
				) : null}
			</div>
			<Outcome action={action} />
		</section>
	);
}
