import signInCardStyles from "../../ui/sign-in-card.module.css";
import { SignInCard } from "../../ui/sign-in-card.tsx";
import { lintas, type Person } from "../api.ts";

export function SignInScreen({
	officers,
}: {
	readonly officers: readonly Person[];
}) {
	return (
		<main className={signInCardStyles.screen}>
			<SignInCard
				explain="signIn.explain"
				label="signIn.officer"
				people={officers}
				onSignIn={(accountId, pin) => lintas.signIn({ accountId, pin })}
			/>
		</main>
	);
}
