import { useWords } from "../ui/i18n/use-words.ts";
import { lintas, type Person } from "./api.ts";
import { PersonPinForm } from "./person-pin-form.tsx";

export function SignInScreen({
	supervisors,
}: {
	readonly supervisors: readonly Person[];
}) {
	const { t } = useWords();
	return (
		<main className="sign-in">
			<div className="sign-in-card">
				<h1>{t("signIn.title")}</h1>
				<p className="sign-in-explain">{t("ruleDesk.signInExplain")}</p>
				{supervisors.length === 0 ? (
					<p>{t("signIn.none")}</p>
				) : (
					<PersonPinForm
						// People arrive after the page: who is alone is chosen.
						key={supervisors.length}
						label={t("ruleDesk.supervisor")}
						people={supervisors}
						confirm={t("signIn.confirm")}
						focus
						onSubmit={(accountId, pin) => lintas.signIn({ accountId, pin })}
					/>
				)}
			</div>
		</main>
	);
}
