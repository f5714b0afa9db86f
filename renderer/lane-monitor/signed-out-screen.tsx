import type { LaneLine, MonitorView } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { SignInCard } from "../ui/sign-in-card.tsx";
import { lintas } from "./api.ts";
import styles from "./signed-out-screen.module.css";

/** Nobody watches: the lanes stand closed, and nothing of a traveller is shown. */
export function SignedOutScreen({
	officers,
	lanes,
}: {
	readonly officers: MonitorView["officers"];
	readonly lanes: readonly LaneLine[];
}) {
	const { t } = useWords();
	return (
		<main className={styles.signedOut}>
			<SignInCard
				explain="monitor.signInExplain"
				label="signIn.officer"
				people={officers}
				onSignIn={(accountId, pin) => lintas.signIn({ accountId, pin })}
			/>
			<section className={styles.resting} aria-labelledby="resting-title">
				<h2 id="resting-title">{t("monitor.resting")}</h2>
				<p>{t("monitor.restingWhy")}</p>
				<ul>
					{lanes.map((lane) => (
						<li key={lane.laneId} className={styles.restingLane}>
							<Icon name={lane.visit ? "person" : "closed"} />
							<strong>{lane.name}</strong>
							<span>
								{t(lane.visit ? "laneState.closing" : "laneState.closed")}
							</span>
						</li>
					))}
				</ul>
			</section>
		</main>
	);
}
