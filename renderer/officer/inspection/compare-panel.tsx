import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Scroll } from "../../ui/scroll.tsx";
import textStyles from "../../ui/text.module.css";
import type { InspectionView } from "../api.ts";
import compareStyles from "./compare.module.css";
import { CompareRow } from "./compare-row.tsx";
import { VisaSummary } from "./visa-summary.tsx";

interface ComparePanelProps {
	readonly asking: boolean;
	readonly visa: InspectionView["visa"];
	readonly compared: InspectionView["compared"];
	readonly outcome: InspectionView["outcome"];
	readonly decides: InspectionView["decides"];
}

const weight = { fatal: 0, tolerable: 1, none: 2 } as const;

/** Differences before agreement; within one weight the order stays. */
function weightiestFirst(compared: InspectionView["compared"]) {
	return compared.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Document and visa side by side; what differs stands out by shape and word. */
export const ComparePanel = memo(function ComparePanel({
	asking,
	visa,
	compared,
	outcome,
	decides,
}: ComparePanelProps) {
	const { t } = useWords();
	return (
		<Scroll className={compareStyles.compare} label={t("compare.label")}>
			{visa === null ? (
				<p className={compareStyles.none}>
					{t(asking ? "compare.asking" : "compare.noVisa")}
				</p>
			) : (
				<VisaSummary visa={visa} outcome={outcome} decides={decides} />
			)}
			{compared.length === 0 ? null : (
				<table>
					<thead>
						<tr>
							<th scope="col">{t("compare.field")}</th>
							<th scope="col">{t("compare.document")}</th>
							<th scope="col">{t("compare.visa")}</th>
							<th scope="col">
								<span className={textStyles.visuallyHidden}>
									{t("compare.result")}
								</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{weightiestFirst(compared).map((row) => (
							<CompareRow key={row.field} row={row} />
						))}
					</tbody>
				</table>
			)}
		</Scroll>
	);
});
