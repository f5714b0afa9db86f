import type { PackCard } from "../../contract/supervisor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { lintas } from "./api.ts";
import listsStyles from "./lists.module.css";
import notesStyles from "./notes.module.css";
import { changeSentence } from "./pack-words.ts";
import { useList } from "./use-list.ts";

/** What the pack changes against the one in force, one sentence each. */
export function DifferencePanel({
	packId,
	inForce,
}: {
	readonly packId: string;
	readonly inForce: PackCard | undefined;
}) {
	const words = useWords();
	const { t } = words;
	// Another pack in force is another difference.
	const changes = useList(`${packId} ${inForce?.packId ?? ""}`, () =>
		lintas.difference({ packId }),
	);
	if (changes === null) return <p>{t("ruleDesk.loading")}</p>;
	return (
		<>
			<p role="status" className={notesStyles.lead}>
				{changes.length === 0
					? t("difference.none")
					: t("difference.count", { count: changes.length })}
			</p>
			{changes.length === 0 ? null : (
				<Scroll
					className={listsStyles.list}
					label={t("ruleDesk.tab.difference")}
				>
					<ol>
						{changes.map((change) => (
							<li
								key={`${change.kind} ${change.part} ${change.ruleId ?? change.subject} ${change.field ?? ""}`}
								className={listsStyles.change}
								data-kind={change.kind}
							>
								<p>{changeSentence(words, change)}</p>
								{change.ruleId === undefined ? null : (
									<code>{change.ruleId}</code>
								)}
							</li>
						))}
					</ol>
				</Scroll>
			)}
		</>
	);
}
