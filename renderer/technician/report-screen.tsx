import { Button } from "../ui/button.tsx";
import { formatDay, formatTime } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import textStyles from "../ui/text.module.css";
import { useNow } from "../ui/use-now.ts";
import { type Device, lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import { CounterList } from "./counter-list.tsx";
import { identityText } from "./identity-text.ts";
import { Outcome } from "./outcome.tsx";
import { RefusalTable } from "./refusal-table.tsx";
import styles from "./report-screen.module.css";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** What was set up and tested, for the one who takes the desk over; printed as it stands here. */
export function ReportScreen({ view }: { readonly view: View }) {
	const { t, say, language } = useWords();
	const nowMs = useNow();
	const action = useAction();
	const { desk, technician, config } = view;
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.nav.report")}</h1>
				<div className={cardStyles.buttons}>
					<Button
						look="primary"
						disabled={action.isBusy}
						onPress={() =>
							void action.run(
								() => lintas.saveReport({}),
								({ file }) => ({ code: "tech.saved", values: { file } }),
							)
						}
					>
						{t("tech.report.save")}
					</Button>
				</div>
			</header>
			<div className={styles.outcome}>
				<Outcome action={action} />
			</div>
			<Scroll className={workStyles.body} label={t("tech.nav.report")}>
				<h2 className={styles.title}>{t("tech.report.title")}</h2>
				<dl className={cardStyles.facts}>
					<dt>{t("tech.report.desk")}</dt>
					<dd>
						{desk.place} {desk.name}, {t(`direction.${desk.direction}`)}
					</dd>
					<dt>{t("tech.report.when")}</dt>
					<dd>
						{formatDay(desk.day, language)},{" "}
						{formatTime(nowMs, nowMs, language)}
					</dd>
					<dt>{t("tech.report.software")}</dt>
					<dd>
						{t("app.name")} {desk.version}, {desk.runtime}
					</dd>
					<dt>{t("tech.report.config")}</dt>
					<dd>
						{t(`tech.config.source.${config.source}`)}{" "}
						{config.problems.map((problem) => say(problem)).join(" ")}
					</dd>
				</dl>
				{view.devices.map((device) => (
					<ReportDevice
						key={device.deviceId}
						device={device}
						test={view.tested.find(
							({ deviceId }) => deviceId === device.deviceId,
						)}
					/>
				))}
				<section className={cardStyles.device}>
					<h2>{t("tech.refused.title")}</h2>
					<RefusalTable refusals={view.refusals} nowMs={nowMs} />
				</section>
				<div className={styles.signatures}>
					<p>{t("tech.report.technician", { name: technician?.name ?? "" })}</p>
					<p>{t("tech.report.accepted")}</p>
				</div>
			</Scroll>
		</>
	);
}

function ReportDevice({
	device,
	test,
}: {
	readonly device: Device;
	readonly test: View["tested"][number] | undefined;
}) {
	const { t, say } = useWords();
	return (
		<section className={cardStyles.device}>
			<h2>{device.name}</h2>
			<dl className={cardStyles.facts}>
				<dt>{t("tech.devices.profile")}</dt>
				<dd>
					{device.title} ({device.profile})
				</dd>
				<dt>{t("tech.devices.where")}</dt>
				<dd className={textStyles.mono}>{device.where}</dd>
				<dt>{t("tech.devices.identity")}</dt>
				<dd>
					{device.identity === null
						? t("tech.devices.notOpened")
						: (identityText(device.identity) ?? t("tech.devices.silent"))}
				</dd>
				<dt>{t("tech.report.state")}</dt>
				<dd>
					{t(`device.state.${device.state}`)}
					{device.code === undefined ? "" : `. ${say({ code: device.code })}`}
				</dd>
				<dt>{t("tech.nav.selfTest")}</dt>
				<dd>
					{test === undefined
						? t("tech.report.notTested")
						: t(`tech.selfTest.state.${test.state}`, {
								done: test.reads.length,
								wanted: test.wanted,
							})}
				</dd>
			</dl>
			<CounterList counters={device.counters} />
			{device.unverified.length === 0 ? null : (
				<>
					<h3>{t("tech.report.unverified")}</h3>
					<ul className={cardStyles.unseen} lang="en">
						{device.unverified.map((fact) => (
							<li key={fact}>{fact}</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
