import { memo, type ReactNode } from "react";
import type { DeviceView, OfficerView } from "../../../contract/officer.ts";
import { DeskBar } from "../../ui/desk-bar.tsx";
import type { Language } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { type Health, StateChip, storeHealth } from "../../ui/state-chip.tsx";
import { lintas } from "../api.ts";

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
		<DeskBar
			name={desk.name}
			place={desk.place}
			day={desk.day}
			tag={
				<>
					<Icon name={desk.direction} />
					{t(`direction.${desk.direction}`)}
				</>
			}
			chipsLabel={t("device.label")}
			chips={
				<>
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
				</>
			}
			language={language}
			onLanguage={(chosen) => void lintas.setLanguage({ language: chosen })}
		>
			{children}
		</DeskBar>
	);
});
