import type { ReactNode } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { type KeyMap, useKeys } from "../../ui/use-keys.ts";
import type { InspectionView } from "../api.ts";
import { DecisionBar } from "../decision/decision-bar.tsx";
import { DecisionPanels } from "../decision/decision-panels.tsx";
import { useDecisions } from "../decision/use-decisions.ts";
import { DocumentPanels } from "../documents/document-panels.tsx";
import { DocumentsStrip } from "../documents/documents-strip.tsx";
import { useDocuments } from "../documents/use-documents.ts";
import { useHand } from "../hand/use-hand.ts";
import { useTurn } from "../hand/use-turn.ts";
import { QueuePanels } from "../queue/queue-panels.tsx";
import { QueueStrip } from "../queue/queue-strip.tsx";
import { UndoStrip } from "../queue/undo-strip.tsx";
import { useQueue } from "../queue/use-queue.ts";
import { useWhy } from "../verdict/use-why.ts";
import { VerdictPanel } from "../verdict/verdict-panel.tsx";
import { WhyDialog } from "../verdict/why-dialog.tsx";
import { ComparePanel } from "./compare-panel.tsx";
import { DeparturePanel } from "./departure-panel.tsx";
import { crowdOf, misreadLines } from "./inspection-look.ts";
import styles from "./inspection-screen.module.css";
import { LampsPanel } from "./lamps-panel.tsx";
import { PossibleDialog } from "./possible-dialog.tsx";
import { PossiblePanel } from "./possible-panel.tsx";
import { RepairPanel } from "./repair-panel.tsx";
import { TravellerPanel } from "./traveller-panel.tsx";
import { usePossible } from "./use-possible.ts";
import { useRepairs } from "./use-repairs.ts";

const nobody = { surname: "", givenNames: "" };

/** An open panel closes itself on Esc and hears its own keys. */
const noKeys: KeyMap = new Map();

interface InspectionScreenProps
	extends Pick<
		OfficerView,
		| ("sequence" | "sight" | "undo" | "maySetAside")
		| ("rules" | "supervisors" | "queue" | "pending")
	> {
	readonly inspection: InspectionView;
	readonly direction: OfficerView["desk"]["direction"];
	/** What went wrong and asks for something. */
	readonly messages: ReactNode;
	readonly officerId: string;
}

export function InspectionScreen({
	inspection,
	sequence,
	sight,
	undo,
	maySetAside,
	direction,
	messages,
	officerId,
	rules,
	supervisors,
	queue,
	pending,
}: InspectionScreenProps) {
	const hand = useHand({ inspection, sequence, sight });
	const decisions = useDecisions(inspection, hand);
	const { panel, may } = decisions;
	const waiting = useQueue({ queue, inspection, maySetAside, undo }, hand);
	const documents = useDocuments(
		pending,
		inspection.documents.length,
		inspection.phase === "recorded" || inspection.mayDiscard,
	);
	const turn = useTurn(inspection.inspectionId);
	const repair = useRepairs(inspection);
	const possible = usePossible(inspection);
	const why = useWhy(inspection);
	const admit = () => decisions.choose("admit");
	const actions: KeyMap = new Map([
		["F1", why.ask],
		["F2", admit],
		["F3", () => decisions.choose("refer")],
		["F4", () => decisions.choose("refuse")],
		["F8", decisions.openRelease],
		["F9", decisions.discard],
		...(may.greenPath ? [["Enter", admit] as const] : []),
		...documents.keys,
		...waiting.keys,
		...repair.keys,
		...possible.keys,
	]);
	const isFree =
		panel === null &&
		documents.panel === null &&
		!possible.isOpen &&
		!why.isOpen &&
		!waiting.isOpen;
	useKeys(isFree ? actions : noKeys);
	return (
		<main
			className={styles.inspection}
			data-phase={inspection.phase}
			data-crowd={crowdOf(inspection.documents.length + pending.length)}
			data-turn={turn}
		>
			<VerdictPanel
				inspection={inspection}
				direction={direction}
				onWhy={why.ask}
				isUnseen={sight === "unseen"}
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
				{undo ? <UndoStrip key={undo.crossingId} undo={undo} /> : null}
				<QueueStrip queue={queue} onOpen={waiting.openList} />
				<DecisionBar
					inspection={inspection}
					direction={direction}
					decisions={decisions}
					hand={hand}
					problem={decisions.problem ?? repair.problem}
					onAside={maySetAside ? waiting.openAside : null}
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
					meant={hand.now()}
					entry={possible.entry}
					onClose={possible.close}
				/>
			) : null}
			{why.isOpen ? (
				<WhyDialog inspection={inspection} onClose={why.close} />
			) : null}
			<QueuePanels
				panels={waiting}
				queue={queue}
				shown={inspection.document ?? nobody}
			/>
			<DecisionPanels
				inspection={inspection}
				decisions={decisions}
				rules={rules}
				supervisors={supervisors.filter(
					({ accountId }) => accountId !== officerId,
				)}
			/>
		</main>
	);
}
