import { useState } from "react";
import { Form } from "react-aria-components";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { PersonList } from "../ui/person-list.tsx";
import { PinField } from "../ui/pin-field.tsx";
import { lintas, type View } from "./api.ts";
import { useAction } from "./use-action.ts";

export function SignInScreen({ view }: { readonly view: View }) {
	const { t, find } = useWords();
	const { technicians, store } = view;
	const only = technicians.length === 1 ? technicians[0] : undefined;
	const [chosen, setChosen] = useState<string | null>(null);
	const [pin, setPin] = useState("");
	const action = useAction();
	const accountId = chosen ?? only?.accountId ?? null;

	async function signIn() {
		if (action.isBusy || accountId === null || pin === "") return;
		setPin("");
		await action.run(() => lintas.signIn({ accountId, pin }));
	}

	return (
		<main className="sign-in">
			<div className="sign-in-card">
				<h1>{t("tech.signIn.title")}</h1>
				<p className="sign-in-explain">{t("tech.signIn.explain")}</p>
				{store.state === "failed" ? (
					<Alert
						text={find(store.code ?? "") ?? t("tech.signIn.storeFailed")}
					/>
				) : technicians.length === 0 ? (
					<p>{t("tech.signIn.none")}</p>
				) : (
					<Form
						className="form"
						onSubmit={(event) => {
							event.preventDefault();
							void signIn();
						}}
					>
						<PersonList
							label={t("tech.role")}
							people={technicians}
							chosen={accountId}
							onChoose={setChosen}
							focus={only === undefined}
						/>
						<PinField
							label={t("signIn.pin")}
							value={pin}
							onChange={setPin}
							focus={only !== undefined}
						/>
						<Alert text={action.problem} />
						<Button
							look="primary"
							type="submit"
							disabled={action.isBusy}
							hints={[t("key.enter")]}
						>
							{action.isBusy ? t("signIn.busy") : t("signIn.confirm")}
						</Button>
					</Form>
				)}
			</div>
		</main>
	);
}
