import { memo, type ReactNode } from "react";
import type { DeviceView, OfficerView } from "../../contract/officer.ts";
import { formatDay, type Language } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { type Health, StateChip } from "./state-chip.tsx";

interface TopBarProps {
	readonly desk: OfficerView["desk"];
	readonly devices: readonly DeviceView[];
	readonly deviceHost: OfficerView["deviceHost"];
	readonly store: OfficerView["store"];
	readonly language: Language;
	readonly children: ReactNode;
}

const deviceHealth: Record<DeviceView["state"], Health> = {
	ready: "good",
	busy: "busy",
	opening: "busy",
	waiting: "waiting",
	lost: "failed",
	closed: "off",
};

const storeHealth: Record<OfficerView["store"]["state"], Health> = {
	ready: "good",
	opening: "busy",
	restarting: "waiting",
	failed: "failed",
};

const hostHealth: Record<OfficerView["deviceHost"], Health> = {
	running: "good",
	starting: "busy",
	restarting: "waiting",
};

export const TopBar = memo(function TopBar({
	desk,
	devices,
	deviceHost,
	store,
	language,
	children,
}: TopBarProps) {
	const { t, find } = useWords();
	return (
		<header className="top-bar">
			<span className="brand">{t("app.name")}</span>
			<div className="desk">
				<p className="desk-where">
					<span className="desk-name">{desk.name}</span>
					<span className="desk-place">{desk.place}</span>
					<time className="desk-day" dateTime={desk.day}>
						{formatDay(desk.day, language)}
					</time>
				</p>
				<span className="desk-direction">
					<Icon name={desk.direction} />
					{t(`direction.${desk.direction}`)}
				</span>
			</div>
			<ul className="chips" aria-label={t("device.label")}>
				{devices.map((device) => (
					<StateChip
						key={device.deviceId}
						name={device.name}
						state={t(`device.state.${device.state}`)}
						health={deviceHealth[device.state]}
						detail={device.code === undefined ? undefined : find(device.code)}
					/>
				))}
				{devices.length === 0 ? (
					<StateChip name={t("device.none")} health="off" />
				) : null}
				{deviceHost === "running" ? null : (
					<StateChip
						name={t("host.label")}
						state={t(`host.state.${deviceHost}`)}
						health={hostHealth[deviceHost]}
					/>
				)}
				<StateChip
					name={t("store.label")}
					state={t(`store.state.${store.state}`)}
					health={storeHealth[store.state]}
				/>
			</ul>
			<LanguageSwitch language={language} />
			{children}
		</header>
	);
});
