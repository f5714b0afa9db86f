import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "../ui/button.tsx";
import formStyles from "../ui/form.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { PersonList } from "../ui/person-list.tsx";
import { PinField } from "../ui/pin-field.tsx";
import { lintas, type Person } from "./api.ts";
import { type Fault, TrustFault } from "./trust-fault.tsx";

/** Four eyes on what is open: the supervisor's PIN, and a second person with theirs. */
export function TwoPinsForm({
	offerId,
	supervisor,
	seconds,
	confirm,
	look = "primary",
}: {
	readonly offerId: string;
	readonly supervisor: string;
	readonly seconds: readonly Person[];
	readonly confirm: string;
	readonly look?: "primary" | "stop";
}) {
	const { t } = useWords();
	const [pin, setPin] = useState("");
	const [secondId, setSecondId] = useState<string | null>(null);
	const [secondPin, setSecondPin] = useState("");
	const [fault, setFault] = useState<Fault | null>(null);
	const [busy, setBusy] = useState(false);

	async function submit() {
		if (busy) return;
		if (pin === "") return setFault({ code: "trustPin.ownMissing" });
		if (secondId === null) return setFault({ code: "ruleDesk.choosePerson" });
		if (secondPin === "") return setFault({ code: "trustPin.secondMissing" });
		setBusy(true);
		const reply = await lintas.confirmTrust({
			offerId,
			pin,
			secondId,
			secondPin,
		});
		setBusy(false);
		setPin("");
		setSecondPin("");
		setFault(reply.ok ? null : reply.error);
	}

	if (seconds.length === 0) return <p>{t("import.nobody")}</p>;
	return (
		<Form
			className={formStyles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<PinField
				label={t("trustPin.own", { name: supervisor })}
				value={pin}
				onChange={setPin}
			/>
			<PersonList
				label={t("import.second")}
				people={seconds}
				chosen={secondId}
				onChoose={setSecondId}
			/>
			<PinField
				label={t("trustPin.other")}
				value={secondPin}
				onChange={setSecondPin}
			/>
			<TrustFault fault={fault} />
			<Button
				look={look}
				type="submit"
				disabled={busy}
				hints={[t("key.enter")]}
			>
				{busy ? t("signIn.busy") : confirm}
			</Button>
		</Form>
	);
}
