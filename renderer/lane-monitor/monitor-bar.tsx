import type { MonitorView } from "../../contract/lane-monitor.ts";
import { DeskBar } from "../ui/desk-bar.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { SignedIn } from "../ui/signed-in.tsx";
import { StateChip, storeHealth } from "../ui/state-chip.tsx";
import { lintas } from "./api.ts";

export function MonitorBar({ view }: { readonly view: MonitorView }) {
	const { t } = useWords();
	const { desk, language, officer, store } = view;
	return (
		<DeskBar
			name={desk.name}
			place={desk.place}
			day={desk.day}
			tag={t("monitor.title")}
			chipsLabel={t("monitor.services")}
			chips={
				<StateChip
					name={t("store.label")}
					state={t(`store.state.${store}`)}
					health={storeHealth[store]}
				/>
			}
			language={language}
			onLanguage={(chosen) => void lintas.setLanguage({ language: chosen })}
		>
			{officer ? (
				<SignedIn
					name={officer.name}
					hints={[t("key.f10")]}
					onSignOut={() => void lintas.signOut({})}
				/>
			) : null}
		</DeskBar>
	);
}
