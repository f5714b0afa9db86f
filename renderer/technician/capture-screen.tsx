import { useState } from "react";
import type { Replayed } from "../../contract/device-host.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { lintas, type View } from "./api.ts";
import styles from "./capture-screen.module.css";
import cardStyles from "./card.module.css";
import { DeviceChoice } from "./device-choice.tsx";
import monitorLinesStyles from "./monitor-lines.module.css";
import { Outcome } from "./outcome.tsx";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** Recording what a device sends, and what its framer makes of a recording. */
export function CaptureScreen({
	view,
	deviceId,
	onChoose,
}: {
	readonly view: View;
	readonly deviceId: string | null;
	readonly onChoose: (deviceId: string) => void;
}) {
	const { t } = useWords();
	const action = useAction();
	const [replayed, setReplayed] = useState<readonly Replayed[] | null>(null);
	const { capture } = view;
	const isRecording = capture?.source === "recording";
	const saved = ({ file }: { file: string }) => ({
		code: "tech.saved",
		values: { file },
	});

	async function replay() {
		if (deviceId === null) return;
		setReplayed(await action.run(() => lintas.replay({ deviceId })));
	}

	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.capture.title")}</h1>
			</header>
			<Scroll className={workStyles.body} label={t("tech.capture.title")}>
				<DeviceChoice
					devices={view.devices}
					chosen={deviceId}
					onChoose={onChoose}
				/>
				<p>{t("tech.capture.explain")}</p>
				<div className={cardStyles.buttons}>
					{isRecording ? (
						<Button
							look="primary"
							onPress={() =>
								void action.run(() => lintas.record({ deviceId: null }))
							}
						>
							{t("tech.capture.stop")}
						</Button>
					) : (
						<Button
							look="primary"
							disabled={deviceId === null}
							onPress={() => {
								setReplayed(null);
								void action.run(() => lintas.record({ deviceId }));
							}}
						>
							{t("tech.capture.record")}
						</Button>
					)}
					<Button
						disabled={capture === null || isRecording}
						onPress={() => void action.run(() => lintas.saveCapture({}), saved)}
					>
						{t("tech.capture.save")}
					</Button>
					<Button
						disabled={isRecording}
						onPress={() => {
							setReplayed(null);
							void action.run(() => lintas.openCapture({}));
						}}
					>
						{t("tech.capture.open")}
					</Button>
					<Button
						disabled={capture === null || isRecording || deviceId === null}
						onPress={() => void replay()}
					>
						{t("tech.capture.replay")}
					</Button>
				</div>
				<Outcome action={action} />
				{capture === null ? null : (
					<p role="status">
						{t(`tech.capture.source.${capture.source}`)}{" "}
						{t("tech.capture.size", {
							count: capture.entries,
							bytes: capture.bytes,
						})}{" "}
						{capture.isFull ? t("tech.capture.full") : null}
					</p>
				)}
				{replayed === null ? null : <Replay replayed={replayed} />}
			</Scroll>
		</>
	);
}

function Replay({ replayed }: { readonly replayed: readonly Replayed[] }) {
	const { t, find } = useWords();
	return (
		<section>
			<h2>{t("tech.capture.result", { count: replayed.length })}</h2>
			<ol className={styles.replayed}>
				{replayed.slice(0, 200).map((each, index) => (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
						key={index}
						className={monitorLinesStyles.mark}
						data-kind={each.kind}
					>
						{each.kind === "frame" ? (
							<>
								<span>{t("tech.monitor.frame", { count: each.bytes })}</span>
								<pre>{each.text}</pre>
							</>
						) : (
							t("tech.monitor.noise", {
								count: each.bytes,
								why: find(each.code) ?? each.code,
							})
						)}
					</li>
				))}
			</ol>
		</section>
	);
}
