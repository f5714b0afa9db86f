import type { SupervisorView } from "../../contract/supervisor.ts";
import { DeskBar } from "../ui/desk-bar.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { SignedIn } from "../ui/signed-in.tsx";
import { StateChip, storeHealth } from "../ui/state-chip.tsx";
import { lintas } from "./api.ts";
import { type PageName, PageSwitch } from "./page-switch.tsx";

export function TopBar({
	view,
	page,
	onPage,
}: {
	readonly view: SupervisorView;
	readonly page: PageName;
	readonly onPage: (page: PageName) => void;
}) {
	const { t } = useWords();
	const { desk, language, store, supervisor } = view;
	return (
		<DeskBar
			name={supervisor ? null : t("ruleDesk.title")}
			lead={supervisor ? <PageSwitch page={page} onPage={onPage} /> : undefined}
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
