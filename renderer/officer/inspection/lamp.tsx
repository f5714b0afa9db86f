import { memo } from "react";
import type { Lamp as LampData } from "../../../contract/officer.ts";
import { ageOf, formatTime } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Mark, type Meaning } from "../../ui/mark.tsx";
import doubtStyles from "../verdict/doubt.module.css";
import styles from "./lamp.module.css";

interface LampProps {
	readonly position: number;
	readonly check: LampData["check"];
	readonly lamp: LampData | null;
	/** Sources are still being asked: a lamp without an answer is pending. */
	readonly asking: boolean;
	readonly nowMs: number;
}

const meanings: Record<LampData["value"] | "against", Meaning> = {
	hit: "stop",
	against: "ask",
	possible: "ask",
	clear: "good",
	unknown: "ask",
};

/** A hit is of a list: what visa or crossings lack is something to look at. */
const unlisted = new Set<LampData["check"]>(["visa", "crossings"]);

/** One of the five checks. A check that nobody answered is unknown, never green. */
export const Lamp = memo(function Lamp({
	position,
	check,
	lamp,
	asking,
	nowMs,
}: LampProps) {
	const { t, say } = useWords();
	const pending = lamp === null && asking;
	const found = lamp?.value ?? "unknown";
	const value = found === "hit" && unlisted.has(check) ? "against" : found;
	return (
		<li className={styles.lamp} data-value={pending ? "pending" : value}>
			<Mark meaning={pending ? "pending" : meanings[value]} />
			<div className={styles.words}>
				<p className={styles.head}>
					<span className={styles.name}>
						<span className={styles.position}>{position}</span>{" "}
						{t(`lamp.${check}`)}
					</span>
					<strong className={styles.value}>
						{t(pending ? "lamp.value.pending" : `lamp.value.${value}`)}
					</strong>
				</p>
				{lamp?.reasons.map((reason) => (
					<p
						key={`${reason.code} ${JSON.stringify(reason.values)}`}
						className={styles.reason}
					>
						{say(reason)}
					</p>
				))}
				{lamp === null ? null : <SourceAge lamp={lamp} nowMs={nowMs} />}
			</div>
		</li>
	);
});

function SourceAge({
	lamp,
	nowMs,
}: {
	readonly lamp: LampData;
	readonly nowMs: number;
}) {
	const { t, language } = useWords();
	const { source, asOfMs, freshness } = lamp;
	const age = asOfMs === null ? null : ageOf(asOfMs, nowMs);
	const told =
		asOfMs === null
			? null
			: t("lamp.asOf", {
					time: formatTime(asOfMs, nowMs, language),
					age: age
						? t(`age.${age.unit}`, { count: age.count })
						: t("age.justNow"),
				});
	// A reason already says why there is no data.
	const never = asOfMs === null && lamp.reasons.length === 0;
	return (
		<p className={styles.source}>
			<span>{never ? t("lamp.neverLoaded") : told}</span>
			{freshness === "stale" ? (
				<em className={doubtStyles.doubt}>{t("lamp.stale")}</em>
			) : null}
			<span className={styles.origin} title={source}>
				{source}
			</span>
		</p>
	);
}
