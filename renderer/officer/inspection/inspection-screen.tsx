import { type ReactNode, useCallback, useState } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { type KeyMap, useKeys } from "../../ui/use-keys.ts";
import type { InspectionView, Person } from "../api.ts";
import { DecisionBar } from "../decision/decision-bar.tsx";
import { ReasonPanel } from "../decision/reason-panel.tsx";
import { ReleasePanel } from "../decision/release-panel.tsx";
import { useDecisions } from "../decision/use-decisions.ts";
import { DocumentPanels } from "../documents/document-panels.tsx";
import { DocumentsStrip } from "../documents/documents-strip.tsx";
import { useDocuments } from "../documents/use-documents.ts";
import { QueueStrip } from "../frame/queue-strip.tsx";
import { VerdictPanel } from "../verdict/verdict-panel.tsx";
import { WhyDialog } from "../verdict/why-dialog.tsx";
import { ComparePanel } from "./compare-panel.tsx";
import { DeparturePanel } from "./departure-panel.tsx";
import styles from "./inspection-screen.module.css";
import { LampsPanel } from "./lamps-panel.tsx";
import { PossibleDialog } from "./possible-dialog.tsx";
import { PossiblePanel } from "./possible-panel.tsx";
import { RepairPanel } from "./repair-panel.tsx";
import { TravellerPanel } from "./traveller-panel.tsx";
import { usePossible } from "./use-possible.ts";
import { useRepairs } from "./use-repairs.ts";

/** An open panel closes itself on Esc and hears its own keys. */
const noKeys: KeyMap = new Map();

interface InspectionScreenProps {
	readonly inspection: InspectionView;
	readonly direction: OfficerView["desk"]["direction"];
	/** What went wrong and asks for something. */
	readonly messages: ReactNode;
	readonly officerId: string;
	/** The pack that decides on this inspection. */
	readonly rules: OfficerView["rules"];
	readonly supervisors: readonly Person[];
	readonly queue: OfficerView["queue"];
	readonly pending: OfficerView["pending"];
}

/** All five lamps stay in sight beside three documents. */
function crowdOf(documents: number): "some" | "many" | undefined {
	if (documents === 0) return undefined;
	return documents < 3 ? "some" : "many";
}

export function InspectionScreen({
	inspection,
	direction,
	messages,
	officerId,
	rules,
	supervisors,
	queue,
	pending,
}: InspectionScreenProps) {
	const decisions = useDecisions(inspection);
	const { panel, may } = decisions;
	const documents = useDocuments(
		pending,
		inspection.documents.length,
		inspection.phase === "recorded" || inspection.mayDiscard,
	);
	const repair = useRepairs(inspection);
	const possible = usePossible(inspection);
	const { inspectionId } = inspection;
	const [askedWhy, setAskedWhy] = useState<string | null>(null);
	const askWhy = useCallback(() => setAskedWhy(inspectionId), [inspectionId]);
	const isWhyOpen = askedWhy === inspectionId && inspection.verdict !== null;
	const actions: KeyMap = new Map([
		["F1", askWhy],
		["F2", () => decisions.choose("admit")],
		["F3", () => decisions.choose("refer")],
		["F4", () => decisions.choose("refuse")],
		["F8", decisions.openRelease],
		["F9", decisions.discard],
		...(may.greenPath
			? [["Enter", () => decisions.choose("admit")] as const]
			: []),
		...documents.keys,
		...repair.keys,
		...possible.keys,
	]);
	const isFree =
		panel === null &&
		documents.panel === null &&
		!possible.isOpen &&
		!isWhyOpen;
	useKeys(isFree ? actions : noKeys);
	const lines = inspection.documents.length + pending.length;
	return (
		<main
			className={styles.inspection}
			data-phase={inspection.phase}
			data-crowd={crowdOf(lines)}
		>
			<VerdictPanel
				inspection={inspection}
				direction={direction}
				onWhy={askWhy}
			/>
			<div className={styles.panels}>
				<TravellerPanel
					document={inspection.document}
					capture={inspection.capture}
					decides={inspection.decides}
				/>
				<LampsPanel
					lamps={inspection.lamps}
					earlier={inspection.earlier}
					phase={inspection.phase}
				/>
				{inspection.repairs ? (
					<RepairPanel
						repairs={inspection.repairs}
						chosen={repair.chosen}
						onChoose={repair.choose}
						onTake={repair.take}
					/>
				) : possible.entry ? (
					<PossiblePanel
						entry={possible.entry}
						open={inspection.possibleOpen}
					/>
				) : inspection.departure && inspection.compared.length === 0 ? (
					<DeparturePanel
						departure={inspection.departure}
						visa={inspection.visa}
						outcome={inspection.outcome}
					/>
				) : (
					<ComparePanel
						asking={inspection.phase === "checking"}
						visa={inspection.visa}
						compared={inspection.compared}
						outcome={inspection.outcome}
						decides={inspection.decides}
					/>
				)}
			</div>
			<DocumentsStrip
				documents={inspection.documents}
				pending={pending}
				flight={inspection.flight}
				onDetails={() => documents.open("details")}
				onPutAside={documents.putAside}
				onAttach={documents.attach}
			/>
			{messages}
			<div className={styles.bottom}>
				<QueueStrip queue={queue} />
				<DecisionBar
					inspection={inspection}
					direction={direction}
					decisions={decisions}
					problem={decisions.problem ?? repair.problem}
					onKeyIn={() => documents.open("keyIn")}
					onAnswer={possible.entry ? possible.open : null}
				/>
			</div>
			<DocumentPanels
				documents={documents}
				attached={inspection.documents}
				pending={pending}
				inspectionId={inspection.inspectionId}
				misread={misreadLines(inspection.document)}
			/>
			{possible.entry && possible.isOpen ? (
				<PossibleDialog
					key={`${possible.entry.check} ${possible.entry.entryId}`}
					inspectionId={inspection.inspectionId}
					entry={possible.entry}
					onClose={possible.close}
				/>
			) : null}
			{isWhyOpen ? (
				<WhyDialog inspection={inspection} onClose={() => setAskedWhy(null)} />
			) : null}
			{panel === "release" ? (
				<ReleasePanel
					inspectionId={inspection.inspectionId}
					supervisors={supervisors.filter(
						({ accountId }) => accountId !== officerId,
					)}
					onClose={decisions.closePanel}
				/>
			) : null}
			{panel === "admit" || panel === "refer" || panel === "refuse" ? (
				<ReasonPanel
					decision={panel}
					rules={rules}
					maySell={inspection.outcome === "visaOnArrivalPossible"}
					onDecide={(code, note, agency) =>
						decisions.decide(panel, code, note, agency)
					}
					onClose={decisions.closePanel}
				/>
			) : null}
		</main>
	);
}

function misreadLines(document: InspectionView["document"]): readonly string[] {
	return document && document.problems.length > 0 ? document.lines : [];
}
