import { DeskBar } from "../ui/desk-bar.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { SignedIn } from "../ui/signed-in.tsx";
import { StateChip } from "../ui/state-chip.tsx";
import { lintas, type View } from "./api.ts";

export function TopBar({ view }: { readonly view: View }) {
	const { t } = useWords();
	const { desk, technician, deviceHost, store } = view;
	return (
		<DeskBar
			name={desk.name}
			place={desk.place}
			tag={t("tech.role")}
			chipsLabel={t("tech.services")}
			chips={
				<>
					<StateChip
						name={t("host.label")}
						state={t(`host.state.${deviceHost}`)}
						health={deviceHost === "running" ? "good" : "waiting"}
					/>
					<StateChip
						name={t("store.label")}
						state={t(`store.state.${store.state}`)}
						health={store.state === "ready" ? "good" : "waiting"}
					/>
				</>
			}
			language={view.language}
			onLanguage={(language) => void lintas.setLanguage({ language })}
		>
			{technician ? (
				<SignedIn
					name={technician.name}
					onSignOut={() => void lintas.signOut({})}
				/>
			) : null}
		</DeskBar>
	);
}
