import { useState } from "react";
import { Label, Text, TextArea, TextField } from "react-aria-components";
import { inferWedge } from "../../core/wedge/calibration.ts";
import { repairTyped } from "../../core/wedge/repair.ts";
import type { Wedge } from "../../core/wedge/typed.ts";
import { Alert } from "../ui/alert.tsx";
import fieldStyles from "../ui/field.module.css";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { CalibrationCode } from "./calibration-code.tsx";
import cardStyles from "./card.module.css";
import messageStyles from "./message.module.css";
import styles from "./wedge-screen.module.css";
import { WedgeSwitch } from "./wedge-switch.tsx";
import workStyles from "./work.module.css";

/** A scanner that types: which layouts it goes through, and how to get out of that mode. */
export function WedgeScreen({ wedge }: { readonly wedge: Wedge | null }) {
	const { t, say } = useWords();
	const [received, setReceived] = useState("");
	const [trial, setTrial] = useState("");
	const found = received.trim() === "" ? null : inferWedge(received);
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.wedge.title")}</h1>
			</header>
			<Scroll className={workStyles.body} label={t("tech.wedge.title")}>
				<section className={cardStyles.advice}>
					<h2>{t("tech.wedge.switch")}</h2>
					<ol>
						<li>{t("tech.wedge.switch1")}</li>
						<li>{t("tech.wedge.switch2")}</li>
						<li>{t("tech.wedge.switch3")}</li>
					</ol>
					<p>{t("tech.wedge.why")}</p>
				</section>
				<div className={styles.wedge}>
					<CalibrationCode label={t("tech.wedge.code")} />
					<div className={formStyles.form}>
						<Received
							label={t("tech.wedge.scanHere")}
							hint={t("tech.wedge.scanHint")}
							value={received}
							onChange={setReceived}
						/>
						{found === null ? null : found.ok ? (
							<div role="status" className={messageStyles.done}>
								<span>
									{t(
										found.value.isClean
											? "tech.wedge.clean"
											: "tech.wedge.found",
										{
											scanner: t(`tech.layout.${found.value.wedge.scanner}`),
											host: t(`tech.layout.${found.value.wedge.host}`),
										},
									)}{" "}
									{found.value.wedge.capsLock ? t("tech.wedge.capsLock") : ""}{" "}
									{found.value.lost === ""
										? ""
										: t("tech.wedge.lost", { signs: found.value.lost })}
								</span>
							</div>
						) : (
							<Alert text={say(found.error)} />
						)}
						{found?.ok ? (
							<>
								<Received
									label={t("tech.wedge.tryHere")}
									hint={t("tech.wedge.tryHint")}
									value={trial}
									onChange={setTrial}
								/>
								<Repaired text={trial} wedge={found.value.wedge} />
							</>
						) : null}
					</div>
				</div>
				<WedgeSwitch
					wedge={wedge}
					inferred={found?.ok ? found.value.wedge : null}
				/>
			</Scroll>
		</>
	);
}

function Received({
	label,
	hint,
	value,
	onChange,
}: {
	readonly label: string;
	readonly hint: string;
	readonly value: string;
	readonly onChange: (text: string) => void;
}) {
	return (
		<TextField
			className={fieldStyles.field}
			maxLength={2048}
			value={value}
			onChange={onChange}
		>
			<Label className={fieldStyles.label}>{label}</Label>
			<TextArea
				className={`${fieldStyles.input} ${fieldStyles.area}`}
				autoComplete="off"
				data-typed-by="device"
				rows={3}
			/>
			<Text slot="description" className={fieldStyles.hint}>
				{hint}
			</Text>
		</TextField>
	);
}

function Repaired({
	text,
	wedge,
}: {
	readonly text: string;
	readonly wedge: Wedge;
}) {
	const { t } = useWords();
	if (text === "") return null;
	const repaired = repairTyped(text, wedge);
	return (
		<div className={fieldStyles.field}>
			<span className={fieldStyles.label}>{t("tech.wedge.repaired")}</span>
			<pre className={cardStyles.reading}>{repaired.text}</pre>
			{repaired.doubtful.length === 0 ? null : (
				<p className={workStyles.hint}>
					{t("tech.wedge.doubtful", { count: repaired.doubtful.length })}
				</p>
			)}
		</div>
	);
}
