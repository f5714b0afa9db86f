import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { Scroll } from "../../ui/scroll.tsx";
import type { RepairsView } from "../api.ts";
import styles from "./repair-panel.module.css";

type Choice = RepairsView["choices"][number];

interface RepairPanelProps {
	readonly repairs: RepairsView;
	readonly chosen: number | null;
	readonly onChoose: (index: number) => void;
	readonly onTake: () => void;
}

/** What the zone may be: the officer compares with the printed page, chooses, and confirms. */
export function RepairPanel({
	repairs,
	chosen,
	onChoose,
	onTake,
}: RepairPanelProps) {
	const { t } = useWords();
	return (
		<Scroll className={styles.repairs} label={t("repair.label")}>
			<h2>{t("repair.label")}</h2>
			<p>{t(repairs.unique ? "repair.unique" : "repair.several")}</p>
			<ol>
				{repairs.choices.map((choice, index) => (
					<li key={choice.lines.join("")}>
						<button
							type="button"
							className={styles.repair}
							aria-pressed={chosen === index}
							onClick={() => onChoose(index)}
						>
							<KeyHint>{String(index + 1)}</KeyHint>
							<Zone choice={choice} />
							<span className={styles.changes}>
								{choice.changes
									.map(({ line, column, from, to }) =>
										t("repair.change", { line, column, from, to }),
									)
									.join(" · ")}
							</span>
							{choice.fits === null ? null : (
								<span className={styles.fits}>
									{t(`repair.fits.${choice.fits}`)}
								</span>
							)}
						</button>
					</li>
				))}
			</ol>
			{repairs.more === 0 ? null : (
				<p>{t("repair.more", { count: repairs.more })}</p>
			)}
			{repairs.blind.length === 0 ? null : (
				<p className={styles.blind}>
					{t("repair.blind", {
						places: repairs.blind
							.map(
								({ line, column, secondColumn, read, other }) =>
									`${line}/${column}${secondColumn ? `+${secondColumn}` : ""} ${read}–${other}`,
							)
							.join(", "),
					})}
				</p>
			)}
			{chosen === null ? null : (
				<Button look="primary" hints={[t("key.enter")]} onPress={onTake}>
					{t("repair.take")}
				</Button>
			)}
		</Scroll>
	);
}

/** The lines with the changed characters marked. */
function Zone({ choice }: { readonly choice: Choice }) {
	return (
		<span className={styles.zone}>
			{choice.lines.map((text, line) => (
				<span key={text} className={styles.line}>
					{pieces(text, line + 1, choice.changes).map(
						({ at, part, isChanged }) =>
							isChanged ? (
								<mark key={at}>{part}</mark>
							) : (
								<span key={at}>{part}</span>
							),
					)}
				</span>
			))}
		</span>
	);
}

function pieces(text: string, line: number, changes: Choice["changes"]) {
	const columns = changes
		.filter((change) => change.line === line)
		.map(({ column }) => column - 1);
	const cuts = [
		...new Set([0, ...columns.flatMap((at) => [at, at + 1]), text.length]),
	].toSorted((a, b) => a - b);
	return cuts.slice(0, -1).map((at, index) => ({
		at,
		part: text.slice(at, cuts[index + 1]),
		isChanged: columns.includes(at),
	}));
}
