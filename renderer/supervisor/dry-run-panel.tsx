import { useState } from "react";
import { ProgressBar } from "react-aria-components";
import type { DryRunView } from "../../contract/supervisor.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import { ChangedVerdicts } from "./changed-verdicts.tsx";
import styles from "./dry-run-panel.module.css";
import notesStyles from "./notes.module.css";
import progressStyles from "./progress.module.css";
import { faultText, useFault } from "./use-fault.ts";

/** The crossings of the last month under this pack, and every verdict it changes. */
export function DryRunPanel({
	packId,
	run,
}: {
	readonly packId: string;
	readonly run: DryRunView | null;
}) {
	const words = useWords();
	const { t, language } = words;
	const { text, fault } = useFault();
	const [started, setStarted] = useState(0);
	const isRunning = run?.state === "running";
	const start = async () => {
		setStarted((count) => count + 1);
		const reply = await lintas.startDryRun({ packId });
		fault(reply.ok ? null : reply.error);
	};
	const failure =
		run?.state === "failed" ? { code: run.code ?? "host.gone" } : null;
	return (
		<>
			<p className={notesStyles.lead}>{t("dryRun.explain")}</p>
			<div className={styles.bar}>
				{isRunning ? (
					<Button onPress={() => void lintas.stopDryRun({})}>
						{t("dryRun.stop")}
					</Button>
				) : (
					<Button look="primary" onPress={() => void start()}>
						{t(run ? "dryRun.again" : "dryRun.start")}
					</Button>
				)}
				{run ? <Progress run={run} /> : null}
			</div>
			<Alert text={failure ? faultText(words, failure) : text} />
			{run && run.shiftDays > 0 ? (
				<p className={notesStyles.note}>
					{t("dryRun.shifted", {
						count: run.shiftDays,
						since: formatDay(run.since, language),
					})}
				</p>
			) : null}
			{run && run.skipped > 0 ? (
				<p className={notesStyles.note}>
					{t("dryRun.skipped", { count: run.skipped })}
				</p>
			) : null}
			{run && run.changed > 0 ? (
				<ChangedVerdicts
					key={started}
					changed={run.changed}
					isRunning={isRunning}
				/>
			) : null}
		</>
	);
}

function Progress({ run }: { readonly run: DryRunView }) {
	const { t } = useWords();
	const all = run.total ?? 0;
	const counted = t("dryRun.counted", {
		done: run.done,
		all,
		changed: run.changed,
	});
	return (
		<ProgressBar
			className={progressStyles.progress}
			aria-label={t("ruleDesk.tab.dryRun")}
			value={run.state === "done" ? 1 : run.done}
			maxValue={run.state === "done" ? 1 : Math.max(1, all)}
		>
			{({ percentage }) => (
				<>
					<progress
						className={progressStyles.track}
						aria-hidden="true"
						max={100}
						value={percentage ?? 0}
					/>
					<span role="status">
						{t(`dryRun.state.${run.state}`)} {counted}
					</span>
				</>
			)}
		</ProgressBar>
	);
}
