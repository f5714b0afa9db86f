import { useState } from "react";
import type { SupervisorView } from "../../contract/supervisor.ts";
import deskLayoutStyles from "./desk-layout.module.css";
import { PackDetail } from "./pack-detail.tsx";
import { PackList } from "./pack-list.tsx";

/** Left the packs, right what the chosen one says and changes. */
export function RuleDesk({ view }: { readonly view: SupervisorView }) {
	const [chosen, setChosen] = useState<string | null>(null);
	const all = view.offer ? [view.offer, ...view.packs] : view.packs;
	const shown = all.find(({ packId }) => packId === chosen) ?? all[0];
	return (
		<main className={deskLayoutStyles.desk}>
			<PackList
				offer={view.offer}
				packs={view.packs}
				problems={view.problems}
				chosen={shown?.packId ?? null}
				onChoose={setChosen}
			/>
			{shown ? (
				<PackDetail
					key={shown.packId}
					card={shown}
					inForce={view.packs.find(({ standing }) => standing === "inForce")}
					dryRun={view.dryRun}
					seconds={view.seconds}
				/>
			) : null}
		</main>
	);
}
