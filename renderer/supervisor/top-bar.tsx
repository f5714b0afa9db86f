import type { SupervisorView } from "../../contract/supervisor.ts";
import { DeskBar } from "../ui/desk-bar.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { SignedIn } from "../ui/signed-in.tsx";
import { StateChip, storeHealth } from "../ui/state-chip.tsx";
import { lintas } from "./api.ts";

export function TopBar({ view }: { readonly view: SupervisorView }) {
	const { t } = useWords();
	const { desk, language, store, supervisor } = view;
	return (
		<DeskBar
			name={t("ruleDesk.title")}
			place={desk.place}
			day={desk.day}
			chipsLabel={t("device.label")}
			chips={
				<StateChip
					name={t("store.label")}
					state={t(`store.state.${store.state}`)}
					health={storeHealth[store.state]}
				/>
			}
			language={language}
			onLanguage={(chosen) => void lintas.setLanguage({ language: chosen })}
		>
			{supervisor ? (
				<SignedIn
					name={supervisor.name}
					onSignOut={() => void lintas.signOut({})}
				/>
			) : null}
		</DeskBar>
	);
}
