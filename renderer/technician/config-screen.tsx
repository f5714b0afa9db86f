import { useState } from "react";
import type { ConfigOffer } from "../../contract/technician-view.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import textStyles from "../ui/text.module.css";
import { lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import styles from "./config-screen.module.css";
import { DifferenceTable } from "./difference-table.tsx";
import { OfferPanel } from "./offer-panel.tsx";
import { Outcome } from "./outcome.tsx";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** The desk's file: what is wrong in it, a copy for other desks, the step back. */
export function ConfigScreen({ view }: { readonly view: View }) {
	const { t, say } = useWords();
	const action = useAction();
	const [offer, setOffer] = useState<ConfigOffer | null>(null);
	const { config } = view;
	const hasProblem = config.problems.length > 0;
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.config.title")}</h1>
				<div className={cardStyles.buttons}>
					<Button
						onPress={() =>
							void action.run(
								() => lintas.exportConfig({}),
								({ file }) => ({ code: "tech.saved", values: { file } }),
							)
						}
					>
						{t("tech.config.export")}
					</Button>
					<Button
						onPress={async () =>
							setOffer(await action.run(() => lintas.openConfig({})))
						}
					>
						{t("tech.config.import")}
					</Button>
				</div>
			</header>
			<Scroll className={workStyles.body} label={t("tech.config.title")}>
				<Outcome action={action} />
				<dl className={cardStyles.facts}>
					<dt>{t("tech.config.file")}</dt>
					<dd className={textStyles.mono}>{config.file}</dd>
					<dt>{t("tech.config.state")}</dt>
					<dd>{t(`tech.config.source.${config.source}`)}</dd>
					<dt>{t("tech.config.fingerprint")}</dt>
					<dd>
						<span className={styles.fingerprint} data-part="fingerprint">
							{config.fingerprint ?? t("tech.config.noKey")}
						</span>{" "}
						<span className={workStyles.hint}>
							{t("tech.config.fingerprintHint")}
						</span>
					</dd>
				</dl>
				{hasProblem ? (
					<section className={cardStyles.problems}>
						<h2>{t("tech.config.problems")}</h2>
						<ul>
							{config.problems.map((problem) => (
								<li key={JSON.stringify(problem)}>{say(problem)}</li>
							))}
						</ul>
						<Button
							look="primary"
							onPress={() =>
								void action.run(
									() => lintas.restore({}),
									() => ({ code: "tech.config.restored" }),
								)
							}
						>
							{t("tech.config.restore")}
						</Button>
					</section>
				) : null}
				<section>
					<h2>{t("tech.config.back")}</h2>
					{config.previous === null ? (
						<p>{t("tech.config.noBack")}</p>
					) : (
						<>
							<DifferenceTable
								differences={config.previous}
								label={t("tech.config.back")}
							/>
							<div className={cardStyles.buttons}>
								<Button
									disabled={action.isBusy}
									onPress={() =>
										void action.run(
											() => lintas.rollBack({}),
											() => ({ code: "tech.config.rolledBack" }),
										)
									}
								>
									{t("tech.config.rollBack")}
								</Button>
							</div>
						</>
					)}
				</section>
			</Scroll>
			{offer === null ? null : (
				<OfferPanel
					offer={offer}
					action={action}
					onClose={() => setOffer(null)}
				/>
			)}
		</>
	);
}
