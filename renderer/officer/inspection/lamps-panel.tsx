import { memo } from "react";
import type { Lamp as LampData } from "../../../contract/officer.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Scroll } from "../../ui/scroll.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { InspectionView } from "../api.ts";
import { EarlierLamp } from "./earlier-lamp.tsx";
import { Lamp } from "./lamp.tsx";
import styles from "./lamps-panel.module.css";

interface LampsPanelProps {
	readonly lamps: readonly LampData[];
	readonly earlier: InspectionView["earlier"];
	readonly phase: InspectionView["phase"];
}

/** The order of the counter, whatever order the answers came in. */
const order: readonly LampData["check"][] = [
	"ban",
	"visa",
	"crossings",
	"passports",
	"interpol",
];

export const LampsPanel = memo(function LampsPanel({
	lamps,
	earlier,
	phase,
}: LampsPanelProps) {
	const { t } = useWords();
	const nowMs = useNow();
	return (
		<Scroll className={styles.lamps} label={t("lamps.label")}>
			<ol>
				{order.map((check, index) => (
					<Lamp
						key={check}
						position={index + 1}
						check={check}
						lamp={lamps.find((lamp) => lamp.check === check) ?? null}
						asking={phase === "checking"}
						nowMs={nowMs}
					/>
				))}
				{earlier === null || earlier.value === "clear" ? null : (
					<EarlierLamp value={earlier.value} reasons={earlier.reasons} />
				)}
			</ol>
		</Scroll>
	);
});
