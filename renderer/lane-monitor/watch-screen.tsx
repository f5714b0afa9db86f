import { useCallback, useRef, useState } from "react";
import type { LaneLine, MonitorView } from "../../contract/lane-monitor.ts";
import { Alert } from "../ui/alert.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import { BreakBanner } from "./break-banner.tsx";
import { CasePanel } from "./case-panel.tsx";
import { DropPanel } from "./drop-panel.tsx";
import { HelpAnnouncer } from "./help-announcer.tsx";
import { askForLane } from "./lane-actions.ts";
import { LaneGrid } from "./lane-grid.tsx";
import { type LaneAction, mayDo } from "./lane-look.ts";
import { useAsked } from "./use-asked.ts";
import { useSelection } from "./use-selection.ts";
import { useWatchKeys } from "./use-watch-keys.ts";
import { WatchLine } from "./watch-line.tsx";
import styles from "./watch-screen.module.css";

/** The lanes, and the cases that wait for an officer. */
export function WatchScreen({ view }: { readonly view: MonitorView }) {
	const { lanes, cases, watch } = view;
	const { say } = useWords();
	const { ask, problem, done } = useAsked();
	const selection = useSelection(lanes, cases);
	const [dropping, setDropping] = useState<string | null>(null);
	const page = useRef<HTMLElement>(null);

	const onAction = useCallback(
		(lane: LaneLine, action: LaneAction) => {
			if (mayDo(lane, action)) void ask(askForLane(lane, action));
		},
		[ask],
	);
	const takeCase = (caseNumber: string) =>
		void ask({
			reply: lintas.takeCase({ caseNumber }),
			done: { code: "monitorSaid.caseTaken", values: { case: caseNumber } },
		});
	const dropCase = (caseNumber: string) => {
		setDropping(null);
		void ask({
			reply: lintas.dropCase({ caseNumber }),
			done: { code: "monitorSaid.caseDropped", values: { case: caseNumber } },
		});
	};
	const breakTaken = () =>
		void ask({
			reply: lintas.breakTaken({}),
			done: { code: "monitorSaid.breakTaken" },
		});
	useWatchKeys(page, lanes, selection, {
		onAction,
		onTake: takeCase,
		onDrop: setDropping,
		onBreak: watch?.isBreakDue ? breakTaken : null,
	});

	return (
		<>
			<main className={styles.watch} ref={page}>
				<div className={styles.lanes}>
					<LaneGrid
						lanes={lanes}
						cases={cases}
						selection={selection}
						onAction={onAction}
					/>
					<WatchLine sinceMs={watch?.sinceMs ?? null} />
				</div>
				<div className={styles.side}>
					{watch?.isBreakDue ? (
						<BreakBanner sinceMs={watch.sinceMs} onTaken={breakTaken} />
					) : null}
					<Alert text={problem === null ? null : say(problem)} />
					<p role="status" className={styles.done}>
						{done === null ? null : say(done)}
					</p>
					<CasePanel
						cases={cases}
						selection={selection}
						onTake={takeCase}
						onDrop={setDropping}
					/>
				</div>
			</main>
			<HelpAnnouncer lanes={lanes} />
			{dropping === null ? null : (
				<DropPanel
					caseNumber={dropping}
					onClose={() => setDropping(null)}
					onDrop={() => dropCase(dropping)}
				/>
			)}
		</>
	);
}
