import { useCallback, useEffect, useRef } from "react";
import { Choice } from "../frame/choice.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import { startWarningTone } from "../speech/warning-tone.ts";
import kioskDialogStyles from "./kiosk-dialog.module.css";
import { KioskDialog } from "./kiosk-dialog.tsx";
import { useCountdown } from "./use-countdown.ts";
import styles from "./warning-dialog.module.css";

/**
 * The time is nearly over: seen, heard and ended by any touch or key (WCAG 2.2
 * §2.2.1, EN 301 549 §5.1).
 */
export function WarningDialog({
	endsInMs,
	mayExtend,
}: {
	readonly endsInMs: number;
	readonly mayExtend: boolean;
}) {
	const { api, view } = useKiosk();
	const { t } = useWords();
	const seconds = useCountdown(endsInMs, view.viewId);
	const wholeMs = useRef(endsInMs);
	const isAsked = useRef(false);
	const ask = useCallback(() => {
		if (isAsked.current) return;
		isAsked.current = true;
		void api.moreTime({}).then((reply) => {
			if (!reply.ok) isAsked.current = false;
		});
	}, [api]);
	useEffect(() => startWarningTone(), []);
	useEffect(() => {
		if (!mayExtend) return;
		const options = { capture: true };
		window.addEventListener("pointerdown", ask, options);
		window.addEventListener("keydown", ask, options);
		return () => {
			window.removeEventListener("pointerdown", ask, options);
			window.removeEventListener("keydown", ask, options);
		};
	}, [ask, mayExtend]);
	const left = Math.min(1, (seconds * 1000) / Math.max(1, wholeMs.current));
	return (
		<>
			<div className={styles.frame} aria-hidden="true" />
			<KioskDialog
				name="warning"
				role="alertdialog"
				title={t("timeout.title")}
				isDismissable={false}
			>
				<p className={styles.how}>{t("timeout.how", { count: seconds })}</p>
				<p className={styles.seconds} aria-hidden="true">
					{seconds}
				</p>
				<div className={styles.bar} aria-hidden="true">
					<div style={{ transform: `scaleX(${left})` }} />
				</div>
				<div className={kioskDialogStyles.buttons}>
					{mayExtend ? (
						<Choice look="primary" focus onPress={ask}>
							{t("timeout.more")}
						</Choice>
					) : (
						<Choice
							look="primary"
							icon="help"
							focus
							onPress={() => void api.callHelp({})}
						>
							{t(view.isHelpCalled ? "help.called" : "help.call")}
						</Choice>
					)}
				</div>
			</KioskDialog>
		</>
	);
}
