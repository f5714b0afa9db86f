import { memo, type ReactNode } from "react";
import type { DeviceView, OfficerView } from "../../../contract/officer.ts";
import { Button } from "../../ui/button.tsx";
import { formatTime } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Mark } from "../../ui/mark.tsx";
import { type KeyMap, useKeys } from "../../ui/use-keys.ts";
import type { InspectionView } from "../api.ts";
import { NoticeButtons } from "../decision/notice-buttons.tsx";
import { DocumentPanels } from "../documents/document-panels.tsx";
import { DocumentsStrip } from "../documents/documents-strip.tsx";
import { useDocuments } from "../documents/use-documents.ts";
import { QueueStrip } from "../queue/queue-strip.tsx";
import styles from "./idle-screen.module.css";
import { PassportDrawing } from "./passport-drawing.tsx";

const noDocuments: InspectionView["documents"] = [];
const noKeys: KeyMap = new Map();

interface IdleScreenProps {
	readonly devices: readonly DeviceView[];
	readonly wedge: boolean;
	readonly counts: OfficerView["counts"];
	readonly last: OfficerView["last"];
	readonly direction: OfficerView["desk"]["direction"];
	readonly notice: OfficerView["notice"];
	readonly messages: ReactNode;
	readonly queue: OfficerView["queue"];
	readonly pending: OfficerView["pending"];
}

export const IdleScreen = memo(function IdleScreen({
	devices,
	wedge,
	counts,
	last,
	direction,
	notice,
	messages,
	queue,
	pending,
}: IdleScreenProps) {
	const { t, language } = useWords();
	const documents = useDocuments(pending, 0, true);
	useKeys(documents.panel === null ? new Map(documents.keys) : noKeys);
	const ready = wedge || devices.some(({ state }) => state === "ready");
	const admitted =
		direction === "departure" ? "decided.admit_departure" : "decided.admit";
	return (
		<main className={styles.idle} data-screen="idle">
			<section className={styles.invite}>
				<PassportDrawing />
				<h1>{t("idle.title")}</h1>
				<p>{t("idle.detail")}</p>
				<p className={ready ? styles.ready : styles.notReady}>
					<Icon name={ready ? "ready" : "waiting"} />
					{t(ready ? "idle.ready" : "idle.notReady")}
				</p>
				<Button hints={[t("key.f6")]} onPress={() => documents.open("keyIn")}>
					{t("keyIn.open")}
				</Button>
			</section>
			<DocumentsStrip
				documents={noDocuments}
				pending={pending}
				flight={null}
				onDetails={() => documents.open("details")}
				onPutAside={documents.putAside}
			/>
			<section className={styles.facts}>
				<div className={styles.last}>
					<h2>{t("idle.last")}</h2>
					<p>
						{last === null
							? t("idle.lastNone")
							: t("idle.lastWas", {
									decision: t(
										last.decision === "admit"
											? admitted
											: `decided.${last.decision}`,
									),
									time: formatTime(last.atMs, last.atMs, language),
								})}
					</p>
					{notice === null ? null : (
						<div className={styles.notice}>
							<NoticeButtons
								key={notice.inspectionId}
								inspectionId={notice.inspectionId}
								nationality={notice.nationality}
							/>
						</div>
					)}
				</div>
				<div className={styles.counts} data-part="counts">
					<h2>{t("idle.today")}</h2>
					<dl>
						<Count word={t(admitted)} count={counts.admit} mark="good" />
						<Count word={t("counts.refer")} count={counts.refer} mark="ask" />
						<Count
							word={t("counts.refuse")}
							count={counts.refuse}
							mark="stop"
						/>
					</dl>
				</div>
			</section>
			{messages}
			<QueueStrip queue={queue} />
			<DocumentPanels
				documents={documents}
				attached={noDocuments}
				pending={pending}
			/>
		</main>
	);
});

function Count({
	word,
	count,
	mark,
}: {
	readonly word: string;
	readonly count: number;
	readonly mark: "good" | "ask" | "stop";
}) {
	return (
		<div className={styles.count}>
			<dt>
				<Mark meaning={mark} />
				{word}
			</dt>
			<dd>{count}</dd>
		</div>
	);
}
