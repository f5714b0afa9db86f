import { Alert } from "../ui/alert.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import signInCardStyles from "../ui/sign-in-card.module.css";
import { SignInCard } from "../ui/sign-in-card.tsx";
import { lintas, type View } from "./api.ts";

export function SignInScreen({ view }: { readonly view: View }) {
	const { t, find } = useWords();
	const { technicians, store } = view;
	return (
		<main className={signInCardStyles.screen}>
			{store.state === "failed" ? (
				<div className={signInCardStyles.card}>
					<h1>{t("tech.signIn.title")}</h1>
					<Alert
						text={find(store.code ?? "") ?? t("tech.signIn.storeFailed")}
					/>
				</div>
			) : (
				<SignInCard
					title="tech.signIn.title"
					explain="tech.signIn.explain"
					none="tech.signIn.none"
					label="tech.role"
					people={technicians}
					onSignIn={(accountId, pin) => lintas.signIn({ accountId, pin })}
				/>
			)}
		</main>
	);
}
