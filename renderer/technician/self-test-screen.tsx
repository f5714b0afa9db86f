import { testCardLines } from "../../core/test-card/test-card.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Mark } from "../ui/mark.tsx";
import { Scroll } from "../ui/scroll.tsx";
import { lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import { DeviceChoice } from "./device-choice.tsx";
import { Outcome } from "./outcome.tsx";
import styles from "./self-test-screen.module.css";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

/** Three reads of the specimen card, each compared character by character. */
export function SelfTestScreen({
	view,
	deviceId,
	onChoose,
}: {
	readonly view: View;
	readonly deviceId: string | null;
	readonly onChoose: (deviceId: string) => void;
}) {
	const { t } = useWords();
	const action = useAction();
	const test = view.selfTest?.deviceId === deviceId ? view.selfTest : undefined;
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.selfTest.title")}</h1>
			</header>
			<Scroll className={workStyles.body} label={t("tech.selfTest.title")}>
				<DeviceChoice
					devices={view.devices}
					chosen={deviceId}
					onChoose={onChoose}
				/>
				<p>{t("tech.selfTest.explain")}</p>
				<pre className={cardStyles.reading}>{testCardLines.join("\n")}</pre>
				<div className={cardStyles.buttons}>
					<Button
						look="primary"
						disabled={deviceId === null}
						onPress={() => void action.run(() => lintas.selfTest({ deviceId }))}
					>
						{t(test ? "tech.selfTest.again" : "tech.selfTest.start")}
					</Button>
				</div>
				<Outcome action={action} />
				{test ? <Reads test={test} /> : null}
			</Scroll>
		</>
	);
}

function Reads({ test }: { readonly test: NonNullable<View["selfTest"]> }) {
	const { t } = useWords();
	const meaning = {
		waiting: "pending",
		passed: "good",
		failed: "stop",
	} as const;
	return (
		<section
			className={cardStyles.test}
			data-state={test.state}
			aria-live="polite"
		>
			<h2 className={cardStyles.verdict}>
				<Mark meaning={meaning[test.state]} />
				{t(`tech.selfTest.state.${test.state}`, {
					done: test.reads.length,
					wanted: test.wanted,
				})}
			</h2>
			<ol className={styles.reads}>
				{test.reads.map((read) => (
					<li key={read.atMs}>
						<Mark meaning={read.isGood ? "good" : "stop"} />
						{read.isGood
							? t("tech.selfTest.good", { ms: read.latencyMs.toFixed(0) })
							: t("tech.selfTest.wrong", { count: read.wrong })}
					</li>
				))}
			</ol>
			{test.noiseBytes > 0 ? (
				<p>{t("tech.selfTest.noise", { count: test.noiseBytes })}</p>
			) : null}
		</section>
	);
}
