import { useState } from "react";
import { Form } from "react-aria-components";
import type { Reply } from "../../contract/define.ts";
import { Alert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { errorPhrase } from "./error-phrase.ts";
import formStyles from "./form.module.css";
import { useWords, type Words } from "./i18n/use-words.ts";
import type { Word } from "./i18n/words.ts";
import { PersonList } from "./person-list.tsx";
import { PinField } from "./pin-field.tsx";

export interface Fault {
	readonly code: string;
	readonly detail?: string;
}

export interface PersonPinFormProps {
	readonly label: string;
	readonly people: readonly {
		readonly accountId: string;
		readonly name: string;
	}[];
	readonly confirm: string;
	/** Said when nobody was chosen. */
	readonly missing?: Word;
	readonly focus?: boolean;
	/** How a failed call is put into words, where the plain way is not enough. */
	readonly faultText?: (words: Words, fault: Fault) => string;
	readonly onSubmit: (
		accountId: string,
		pin: string,
	) => Promise<Reply<unknown>>;
}

const plainText = ({ say }: Words, fault: Fault) => say(errorPhrase(fault));

/** A person and their own PIN, for signing in and for confirming. */
export function PersonPinForm({
	label,
	people,
	confirm,
	missing = "signIn.choose",
	focus = false,
	faultText = plainText,
	onSubmit,
}: PersonPinFormProps) {
	const words = useWords();
	const { t } = words;
	const only = people.length === 1 ? people[0] : undefined;
	const [accountId, setAccountId] = useState<string | null>(
		only?.accountId ?? null,
	);
	const [pin, setPin] = useState("");
	const [fault, setFault] = useState<Fault | null>(null);
	const [busy, setBusy] = useState(false);

	async function submit() {
		if (busy) return;
		if (accountId === null) return setFault({ code: missing });
		if (pin === "") return setFault({ code: "signIn.pinMissing" });
		setBusy(true);
		const reply = await onSubmit(accountId, pin);
		setBusy(false);
		setPin("");
		setFault(reply.ok ? null : reply.error);
	}

	return (
		<Form
			className={formStyles.form}
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
			<Alert text={fault === null ? null : faultText(words, fault)} />
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
