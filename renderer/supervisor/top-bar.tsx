import { Radio, RadioGroup } from "react-aria-components";
import type { SupervisorView } from "../../contract/supervisor.ts";
import { type Health, StateChip } from "../officer/state-chip.tsx";
import { Button } from "../ui/button.tsx";
import { formatDay, type Language } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import { type PageName, PageSwitch } from "./page-switch.tsx";

const languages: readonly Language[] = ["id", "en"];

const storeHealth: Record<SupervisorView["store"]["state"], Health> = {
	ready: "good",
	opening: "busy",
	restarting: "waiting",
	failed: "failed",
};

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
		<header className="top-bar">
			<span className="brand">{t("app.name")}</span>
			<div className="desk">
				{supervisor ? <PageSwitch page={page} onPage={onPage} /> : null}
				<p className="desk-where">
					{supervisor ? null : (
						<span className="desk-name">{t("ruleDesk.title")}</span>
					)}
					<span className="desk-place">{desk.place}</span>
					<time className="desk-day" dateTime={desk.day}>
						{formatDay(desk.day, language)}
					</time>
				</p>
			</div>
			<ul className="chips" aria-label={t("device.label")}>
				<StateChip
					name={t("store.label")}
					state={t(`store.state.${store.state}`)}
					health={storeHealth[store.state]}
				/>
			</ul>
			<RadioGroup
				aria-label={t("language.label")}
				orientation="horizontal"
				className="language-switch"
				value={language}
				onChange={(value) =>
					void lintas.setLanguage({ language: value === "en" ? "en" : "id" })
				}
			>
				{languages.map((each) => (
					<Radio key={each} value={each} className="language">
						<span lang={each}>{t(`language.${each}`)}</span>
					</Radio>
				))}
			</RadioGroup>
			{supervisor ? (
				<div className="officer">
					<span className="officer-name">{supervisor.name}</span>
					<Button look="bar" onPress={() => void lintas.signOut({})}>
						{t("bar.signOut")}
					</Button>
				</div>
			) : null}
		</header>
	);
}
