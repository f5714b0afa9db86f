import { useState, useSyncExternalStore } from "react";
import { DemoBand } from "../ui/demo-band.tsx";
import frameStyles from "../ui/frame.module.css";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import { KeyLine } from "../ui/keys/key-line.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import type { View } from "./api.ts";
import { CaptureScreen } from "./capture-screen.tsx";
import { ConfigScreen } from "./config-screen.tsx";
import { DevicesScreen } from "./devices-screen.tsx";
import { MonitorScreen } from "./monitor-screen.tsx";
import { Navigation, type Screen } from "./navigation.tsx";
import { Problems } from "./problems.tsx";
import { ReportScreen } from "./report-screen.tsx";
import { SelfTestScreen } from "./self-test-screen.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";
import { Told } from "./told.tsx";
import { TopBar } from "./top-bar.tsx";
import { WedgeScreen } from "./wedge-screen.tsx";
import { WizardScreen } from "./wizard-screen.tsx";
import workStyles from "./work.module.css";

export function App({ source }: { readonly source: ViewSource<View> }) {
	const view = useSyncExternalStore(source.subscribe, source.read);
	if (view === null) return null;
	return (
		<LanguageProvider language={view.language}>
			<div className={frameStyles.frame}>
				{view.desk.demo ? <DemoBand /> : null}
				<TopBar view={view} />
				<Told remark={view.remark} />
				{view.technician === null ? (
					<SignInScreen view={view} />
				) : (
					<Workplace view={view} />
				)}
			</div>
			<KeyLine />
		</LanguageProvider>
	);
}

function Workplace({ view }: { readonly view: View }) {
	const [screen, setScreen] = useState<Screen>("devices");
	const [chosen, setChosen] = useState<string | null>(null);
	const known = view.devices.some(({ deviceId }) => deviceId === chosen);
	const deviceId = known ? chosen : (view.devices[0]?.deviceId ?? null);
	const open = (next: Screen, device?: string) => {
		if (device !== undefined) setChosen(device);
		setScreen(next);
	};
	const shared = { view, deviceId, onChoose: setChosen };
	return (
		<div className={workStyles.workplace}>
			<Navigation screen={screen} onOpen={open} />
			<main className={workStyles.work}>
				<Problems config={view.config} onOpen={() => open("config")} />
				{screen === "devices" ? (
					<DevicesScreen view={view} onOpen={open} />
				) : screen === "wizard" ? (
					<WizardScreen view={view} onOpen={open} />
				) : screen === "monitor" ? (
					<MonitorScreen {...shared} />
				) : screen === "selfTest" ? (
					<SelfTestScreen {...shared} />
				) : screen === "capture" ? (
					<CaptureScreen {...shared} />
				) : screen === "config" ? (
					<ConfigScreen view={view} />
				) : screen === "wedge" ? (
					<WedgeScreen wedge={view.config.wedge} />
				) : (
					<ReportScreen view={view} />
				)}
			</main>
		</div>
	);
}
