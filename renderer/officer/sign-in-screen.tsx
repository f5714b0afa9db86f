import { useState } from "react";
import { Form } from "react-aria-components";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { type Said, useWords } from "../ui/i18n/use-words.ts";
import { PersonList } from "../ui/person-list.tsx";
import { PinField } from "../ui/pin-field.tsx";
import { lintas, type Person } from "./api.ts";
import { errorPhrase } from "./error-phrase.ts";

export function SignInScreen({
	officers,
}: {
	readonly officers: readonly Person[];
}) {
	const { t, say } = useWords();
	const only = officers.length === 1 ? officers[0] : undefined;
	const [accountId, setAccountId] = useState<string | null>(
		only?.accountId ?? null,
	);
	const [pin, setPin] = useState("");
	const [problem, setProblem] = useState<Said | null>(null);
	const [busy, setBusy] = useState(false);

	async function signIn() {
		if (busy) return;
		if (accountId === null) return setProblem({ code: "signIn.choose" });
		if (pin === "") return setProblem({ code: "signIn.pinMissing" });
		setBusy(true);
		const reply = await lintas.signIn({ accountId, pin });
		setBusy(false);
		setPin("");
		setProblem(reply.ok ? null : errorPhrase(reply.error));
	}

	return (
		<main className="sign-in">
			<div className="sign-in-card">
				<h1>{t("signIn.title")}</h1>
				<p className="sign-in-explain">{t("signIn.explain")}</p>
				{officers.length === 0 ? (
					<p>{t("signIn.none")}</p>
				) : (
					<Form
						className="form"
						onSubmit={(event) => {
							event.preventDefault();
							void signIn();
						}}
					>
						<PersonList
							label={t("signIn.officer")}
							people={officers}
							chosen={accountId}
							onChoose={setAccountId}
							focus={only === undefined}
						/>
						<PinField
							label={t("signIn.pin")}
							value={pin}
							onChange={setPin}
							focus={only !== undefined}
						/>
						<Alert text={problem === null ? null : say(problem)} />
						<Button
							look="primary"
							type="submit"
							disabled={busy}
							hints={[t("key.enter")]}
						>
							{busy ? t("signIn.busy") : t("signIn.confirm")}
						</Button>
					</Form>
				)}
			</div>
		</main>
	);
}
