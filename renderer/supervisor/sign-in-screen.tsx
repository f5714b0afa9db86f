import signInCardStyles from "../ui/sign-in-card.module.css";
import { SignInCard } from "../ui/sign-in-card.tsx";
import { lintas, type Person } from "./api.ts";

export function SignInScreen({
	supervisors,
}: {
	readonly supervisors: readonly Person[];
}) {
	return (
		<main className={signInCardStyles.screen}>
			<SignInCard
				explain="ruleDesk.signInExplain"
				label="ruleDesk.supervisor"
				people={supervisors}
				onSignIn={(accountId, pin) => lintas.signIn({ accountId, pin })}
			/>
		</main>
	);
}
