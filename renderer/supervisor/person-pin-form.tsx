import { useState } from "react";
import { Form } from "react-aria-components";
import type { Reply } from "../../contract/define.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { PersonList } from "../ui/person-list.tsx";
import { PinField } from "../ui/pin-field.tsx";
import type { Person } from "./api.ts";
import { useFault } from "./use-fault.ts";

/** A person and their own PIN, for signing in and for confirming. */
export function PersonPinForm({
	label,
	people,
	confirm,
	focus = false,
	onSubmit,
}: {
	readonly label: string;
	readonly people: readonly Person[];
	readonly confirm: string;
	readonly focus?: boolean;
	readonly onSubmit: (
		accountId: string,
		pin: string,
	) => Promise<Reply<unknown>>;
}) {
	const { t } = useWords();
	const only = people.length === 1 ? people[0] : undefined;
	const [accountId, setAccountId] = useState<string | null>(
		only?.accountId ?? null,
	);
	const [pin, setPin] = useState("");
	const { text, fault } = useFault();
	const [busy, setBusy] = useState(false);

	async function submit() {
		if (busy) return;
		if (accountId === null) return fault({ code: "ruleDesk.choosePerson" });
		if (pin === "") return fault({ code: "signIn.pinMissing" });
		setBusy(true);
		const reply = await onSubmit(accountId, pin);
		setBusy(false);
		setPin("");
		fault(reply.ok ? null : reply.error);
	}

	return (
		<Form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<PersonList
				label={label}
				people={people}
				chosen={accountId}
				onChoose={setAccountId}
				focus={focus && only === undefined}
			/>
			<PinField
				label={t("signIn.pin")}
				value={pin}
				onChange={setPin}
				focus={focus && only !== undefined}
			/>
			<Alert text={text} />
			<Button
				look="primary"
				type="submit"
				disabled={busy}
				hints={[t("key.enter")]}
			>
				{busy ? t("signIn.busy") : confirm}
			</Button>
		</Form>
	);
}
