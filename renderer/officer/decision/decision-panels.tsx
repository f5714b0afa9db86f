import type { RulesView } from "../../../contract/officer.ts";
import type { InspectionView, Person } from "../api.ts";
import { ReasonPanel } from "./reason-panel.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import type { Decisions } from "./use-decisions.ts";

/** The panel that a decision needs, when one is open. */
export function DecisionPanels({
	inspection,
	decisions,
	rules,
	supervisors,
}: {
	readonly inspection: InspectionView;
	readonly decisions: Decisions;
	readonly rules: RulesView;
	/** Never the officer on duty: four eyes. */
	readonly supervisors: readonly Person[];
}) {
	const { panel } = decisions;
	if (panel === null) return null;
	if (panel === "release")
		return (
			<ReleasePanel
				meant={decisions.meant}
				supervisors={supervisors}
				onClose={decisions.closePanel}
			/>
		);
	return (
		<ReasonPanel
			decision={panel}
			rules={rules}
			causes={panel === "admit" ? inspection.secondPerson : []}
			maySell={inspection.outcome === "visaOnArrivalPossible"}
			isReleased={inspection.release !== null}
			supervisors={supervisors}
			onDecide={(given) => decisions.decide(panel, given)}
			onClose={decisions.closePanel}
		/>
	);
}
