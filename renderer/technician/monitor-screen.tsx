import { useEffect, useState } from "react";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import { DeviceChoice } from "./device-choice.tsx";
import { MonitorLines } from "./monitor-lines.tsx";
import styles from "./monitor-screen.module.css";
import { Outcome } from "./outcome.tsx";
import { RevealPanel } from "./reveal-panel.tsx";
import { useAction } from "./use-action.ts";
import { useMonitor } from "./use-monitor.ts";
import workStyles from "./work.module.css";

/** The raw stream of one device; masked, unless a reason was given. */
export function MonitorScreen({
	view,
	deviceId,
	onChoose,
}: {
	readonly view: View;
	readonly deviceId: string | null;
	readonly onChoose: (deviceId: string) => void;
}) {
	const { t } = useWords();
	const [isPaused, setPaused] = useState(false);
	const [isAsking, setAsking] = useState(false);
	const { lines, missed, clear } = useMonitor(isPaused);
	const action = useAction();
	const revealedFor = view.monitor?.revealedFor ?? null;

	// biome-ignore lint/correctness/useExhaustiveDependencies: lines of another device are not this one's
	useEffect(() => {
		clear();
		void lintas.watch({ deviceId });
		return () => void lintas.watch({ deviceId: null });
	}, [deviceId]);

	async function mask() {
		await action.run(() => lintas.reveal({ reason: null }));
		clear();
	}

	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.monitor.title")}</h1>
				<div className={cardStyles.buttons}>
					<Button onPress={() => setPaused(!isPaused)}>
						{isPaused
							? t("tech.monitor.resume", { count: missed })
							: t("tech.monitor.pause")}
					</Button>
					<Button onPress={clear}>{t("tech.monitor.clear")}</Button>
					{revealedFor === null ? (
						<Button
							disabled={view.monitor === null}
							onPress={() => setAsking(true)}
						>
							{t("tech.monitor.reveal")}
						</Button>
					) : (
						<Button look="primary" onPress={() => void mask()}>
							{t("tech.monitor.mask")}
						</Button>
					)}
				</div>
			</header>
			<div className={`${workStyles.body} ${workStyles.still}`}>
				<DeviceChoice
					devices={view.devices}
					chosen={deviceId}
					onChoose={onChoose}
				/>
				<p
					role="status"
					className={
						revealedFor === null
							? styles.masked
							: `${styles.masked} ${styles.revealed}`
					}
				>
					{view.monitor === null
						? t("tech.monitor.off")
						: revealedFor === null
							? t("tech.monitor.masked")
							: t("tech.monitor.revealed", { reason: revealedFor })}
				</p>
				<Outcome action={action} />
				<MonitorLines lines={lines} label={t("tech.monitor.title")} />
			</div>
			{isAsking ? <RevealPanel onClose={() => setAsking(false)} /> : null}
		</>
	);
}
