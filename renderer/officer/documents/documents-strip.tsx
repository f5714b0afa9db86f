import { memo } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { DocumentLineView, InspectionView, PendingView } from "../api.ts";
import documentStyles from "./document.module.css";
import styles from "./documents-strip.module.css";

interface DocumentsStripProps {
	readonly documents: InspectionView["documents"];
	readonly pending: OfficerView["pending"];
	readonly flight: InspectionView["flight"];
	readonly onDetails: () => void;
	readonly onPutAside: (documentId: string) => void;
	readonly onAttach?: (documentId: string) => void;
}

/** More lines than these stand in the details; they are sorted, so none of those is worse. */
const mostLines = 3;
const weight = { stop: 0, ask: 1, plain: 2, good: 2 } as const;

/** One line for each document beside the passport, then those that belong to nobody shown. */
export const DocumentsStrip = memo(function DocumentsStrip({
	documents,
	pending,
	flight,
	onDetails,
	onPutAside,
	onAttach,
}: DocumentsStripProps) {
	const { t } = useWords();
	const [oldest] = pending;
	const lines = [
		...documents.map((line) => ({ line, waiting: null })),
		...pending.map((line) => ({ line, waiting: line })),
	].sort((a, b) => weight[a.line.meaning] - weight[b.line.meaning]);
	if (lines.length === 0) return null;
	const shown = lines.slice(0, mostLines);
	return (
		<section className={styles.documents} aria-label={t("documents.label")}>
			<ul>
				{shown.map(({ line, waiting }) => (
					<li
						key={line.documentId}
						className={styles.line}
						data-pending={waiting !== null || undefined}
						data-meaning={line.meaning}
					>
						<LineWords line={line} />
						{waiting === null &&
						line.kind === "boardingPass" &&
						flight !== null ? (
							<span className={documentStyles.note}>
								{t("documents.flightFilled", {
									flight: `${flight.carrier} ${flight.number}`,
								})}
							</span>
						) : null}
						{waiting === null ? null : (
							<>
								<PendingWords line={waiting} />
								{waiting.mayAttach && onAttach ? (
									<Button onPress={() => onAttach(line.documentId)}>
										{t("attach.open")}
									</Button>
								) : null}
								<Button
									hints={waiting === oldest ? [t("key.f5")] : []}
									onPress={() => onPutAside(line.documentId)}
								>
									{t("documents.putAside")}
								</Button>
							</>
						)}
					</li>
				))}
			</ul>
			<Button onPress={onDetails}>
				{lines.length > mostLines
					? t("documents.all", { count: lines.length })
					: t("documents.details")}{" "}
				<KeyHint>{t("key.f7")}</KeyHint>
			</Button>
		</section>
	);
});

function LineWords({ line }: { readonly line: DocumentLineView }) {
	const { t, say } = useWords();
	const differing = [...line.compared, ...line.besideVisa].filter(
		({ severity }) => severity !== "none",
	).length;
	return (
		<>
			<Mark meaning={line.meaning} />
			<strong>{say(line.title)}</strong>
			<span className={styles.summary}>{line.summary}</span>
			<span className={documentStyles.worth}>{say(line.worth)}</span>
			{line.byHand === null ? null : (
				<span className={documentStyles.byHand}>{t("attach.done")}</span>
			)}
			{differing === 0 ? null : (
				<span className={documentStyles.note}>
					{t("documents.differences", { count: differing })}
				</span>
			)}
		</>
	);
}

function PendingWords({ line }: { readonly line: PendingView }) {
	const { t, say } = useWords();
	// The number may be misread, and then it is nobody else's.
	const blind = line.compared.find(
		({ reason }) => reason.code === "compare.blind",
	);
	if (blind) {
		return (
			<span className={documentStyles.standing} data-standing="different">
				{say(blind.reason)}
			</span>
		);
	}
	return (
		<span className={documentStyles.standing} data-standing={line.standing}>
			{line.waitsFor === null
				? t(`documents.standing.${line.standing}`)
				: t("documents.waitsFor", { surname: line.waitsFor })}
		</span>
	);
}
