import { Radio, RadioGroup } from "react-aria-components";
import { StateChip } from "../officer/state-chip.tsx";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas, type View } from "./api.ts";

const languages = ["id", "en"] as const;

export function TopBar({ view }: { readonly view: View }) {
	const { t } = useWords();
	const { desk, technician, deviceHost, store } = view;
	return (
		<header className="top-bar">
			<span className="brand">{t("app.name")}</span>
			<div className="desk">
				<p className="desk-where">
					<span className="desk-name">{desk.name}</span>
					<span className="desk-place">{desk.place}</span>
				</p>
				<span className="desk-direction">{t("tech.role")}</span>
			</div>
			<ul className="chips" aria-label={t("tech.services")}>
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
			</ul>
			<RadioGroup
				aria-label={t("language.label")}
				orientation="horizontal"
				className="language-switch"
				value={view.language}
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
			{technician ? (
				<div className="officer">
					<span className="officer-name">{technician.name}</span>
					<Button look="bar" onPress={() => void lintas.signOut({})}>
						{t("bar.signOut")}
					</Button>
				</div>
			) : null}
		</header>
	);
}
