import { memo } from "react";
import type { DeviceView, OfficerView } from "../../contract/officer.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { Mark } from "../ui/mark.tsx";
import { PassportDrawing } from "./passport-drawing.tsx";
import { QueueStrip } from "./queue-strip.tsx";

interface IdleScreenProps {
	readonly devices: readonly DeviceView[];
	readonly counts: OfficerView["counts"];
	readonly remark: OfficerView["remark"];
	readonly queue: OfficerView["queue"];
}

export const IdleScreen = memo(function IdleScreen({
	devices,
	counts,
	remark,
	queue,
}: IdleScreenProps) {
	const { t, say } = useWords();
	const ready = devices.some(({ state }) => state === "ready");
	const last = remark?.code === "remark.recorded" ? say(remark) : null;
	return (
		<main className="idle">
			<section className="idle-invite">
				<PassportDrawing />
				<h1>{t("idle.title")}</h1>
				<p>{t("idle.detail")}</p>
				<p className={ready ? "idle-ready" : "idle-not-ready"}>
					<Icon name={ready ? "ready" : "waiting"} />
					{t(ready ? "idle.ready" : "idle.notReady")}
				</p>
			</section>
			<section className="idle-facts">
				<div className="idle-last">
					<h2>{t("idle.last")}</h2>
					<p>{last ?? t("idle.lastNone")}</p>
				</div>
				<div className="idle-counts">
					<h2>{t("idle.today")}</h2>
					<dl>
						<Count word={t("counts.admit")} count={counts.admit} mark="good" />
						<Count word={t("counts.refer")} count={counts.refer} mark="ask" />
						<Count
							word={t("counts.refuse")}
							count={counts.refuse}
							mark="stop"
						/>
					</dl>
				</div>
			</section>
			<QueueStrip queue={queue} />
		</main>
	);
});

function Count({
	word,
	count,
	mark,
}: {
	readonly word: string;
	readonly count: number;
	readonly mark: "good" | "ask" | "stop";
}) {
	return (
		<div className="count">
			<dt>
				<Mark meaning={mark} />
				{word}
			</dt>
			<dd>{count}</dd>
		</div>
	);
}
