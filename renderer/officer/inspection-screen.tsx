import type { OfficerView } from "../../contract/officer.ts";
import type { InspectionView, Person } from "./api.ts";
import { ComparePanel } from "./compare-panel.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { LampsPanel } from "./lamps-panel.tsx";
import { QueueStrip } from "./queue-strip.tsx";
import { ReasonPanel } from "./reason-panel.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import { TravellerPanel } from "./traveller-panel.tsx";
import { useDecisions } from "./use-decisions.ts";
import { type KeyMap, useKeys } from "./use-keys.ts";
import { VerdictPanel } from "./verdict-panel.tsx";

/** An open panel closes itself on Esc and hears its own keys. */
const noKeys: KeyMap = new Map();

interface InspectionScreenProps {
	readonly inspection: InspectionView;
	readonly direction: OfficerView["desk"]["direction"];
	readonly officerId: string;
	readonly supervisors: readonly Person[];
	readonly queue: OfficerView["queue"];
}

export function InspectionScreen({
	inspection,
	direction,
	officerId,
	supervisors,
	queue,
}: InspectionScreenProps) {
	const decisions = useDecisions(inspection);
	const { panel, may } = decisions;
	const actions: KeyMap = new Map([
		["F2", () => decisions.choose("admit")],
		["F3", () => decisions.choose("refer")],
		["F4", () => decisions.choose("refuse")],
		["F8", decisions.openRelease],
		["F9", decisions.discard],
		...(may.greenPath
			? [["Enter", () => decisions.choose("admit")] as const]
			: []),
	]);
	useKeys(panel === null ? actions : noKeys);
	return (
		<main className={`inspection inspection-${inspection.phase}`}>
			<VerdictPanel inspection={inspection} direction={direction} />
			<div className="panels">
				<TravellerPanel document={inspection.document} />
				<LampsPanel lamps={inspection.lamps} phase={inspection.phase} />
				<ComparePanel
					asking={inspection.phase === "checking"}
					visa={inspection.visa}
					compared={inspection.compared}
				/>
			</div>
			<div className="bottom">
				<QueueStrip queue={queue} />
				<DecisionBar inspection={inspection} decisions={decisions} />
			</div>
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
					onDecide={(code, note) => decisions.decide(panel, code, note)}
					onClose={decisions.closePanel}
				/>
			) : null}
		</main>
	);
}
