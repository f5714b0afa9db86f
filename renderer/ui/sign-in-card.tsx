import { useWords } from "./i18n/use-words.ts";
import type { Word } from "./i18n/words.ts";
import { PersonPinForm, type PersonPinFormProps } from "./person-pin-form.tsx";
import styles from "./sign-in-card.module.css";

/** Who works at this window: one person of a list, with their PIN. */
export function SignInCard({
	title = "signIn.title",
	explain,
	none = "signIn.none",
	label,
	people,
	onSignIn,
}: {
	readonly title?: Word;
	readonly explain: Word;
	/** Said when no account may sign in here. */
	readonly none?: Word;
	readonly label: Word;
	readonly people: PersonPinFormProps["people"];
	readonly onSignIn: PersonPinFormProps["onSubmit"];
}) {
	const { t } = useWords();
	return (
		<div className={styles.card}>
			<h1>{t(title)}</h1>
			<p className={styles.explain}>{t(explain)}</p>
			{people.length === 0 ? (
				<p>{t(none)}</p>
			) : (
				<PersonPinForm
					// People arrive after the page: who is alone is chosen.
					key={people.length}
					label={t(label)}
					people={people}
					confirm={t("signIn.confirm")}
					focus
					onSubmit={onSignIn}
				/>
			)}
		</div>
	);
}
