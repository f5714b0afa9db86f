import { useState } from "react";
import { Label, Text, TextArea, TextField } from "react-aria-components";
import { inferWedge } from "../../core/wedge/calibration.ts";
import { repairTyped } from "../../core/wedge/repair.ts";
import type { Wedge } from "../../core/wedge/typed.ts";
import { Alert } from "../ui/alert.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { CalibrationCode } from "./calibration-code.tsx";
import { WedgeSwitch } from "./wedge-switch.tsx";

/** A scanner that types: which layouts it goes through, and how to get out of that mode. */
export function WedgeScreen({ wedge }: { readonly wedge: Wedge | null }) {
	const { t, say } = useWords();
	const [received, setReceived] = useState("");
	const [trial, setTrial] = useState("");
	const found = received.trim() === "" ? null : inferWedge(received);
	return (
		<>
			<header className="work-head">
				<h1>{t("tech.wedge.title")}</h1>
			</header>
			<Scroll className="work-body" label={t("tech.wedge.title")}>
				<section className="advice">
					<h2>{t("tech.wedge.switch")}</h2>
					<ol>
						<li>{t("tech.wedge.switch1")}</li>
						<li>{t("tech.wedge.switch2")}</li>
						<li>{t("tech.wedge.switch3")}</li>
					</ol>
					<p>{t("tech.wedge.why")}</p>
				</section>
				<div className="wedge">
					<CalibrationCode label={t("tech.wedge.code")} />
					<div className="form">
						<Received
							label={t("tech.wedge.scanHere")}
							hint={t("tech.wedge.scanHint")}
							value={received}
							onChange={setReceived}
						/>
						{found === null ? null : found.ok ? (
							<div role="status" className="done">
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
			className="field"
			maxLength={2048}
			value={value}
			onChange={onChange}
		>
			<Label className="field-label">{label}</Label>
			<TextArea className="input area mono" autoComplete="off" rows={3} />
			<Text slot="description" className="field-hint">
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
		<div className="field">
			<span className="field-label">{t("tech.wedge.repaired")}</span>
			<pre className="test-card">{repaired.text}</pre>
			{repaired.doubtful.length === 0 ? null : (
				<p className="hint">
					{t("tech.wedge.doubtful", { count: repaired.doubtful.length })}
				</p>
			)}
		</div>
	);
}
