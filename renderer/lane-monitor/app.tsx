import { useSyncExternalStore } from "react";
import type { MonitorView } from "../../contract/lane-monitor.ts";
import { DemoBand } from "../ui/demo-band.tsx";
import frameStyles from "../ui/frame.module.css";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import { KeyLine } from "../ui/keys/key-line.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { StoreScreen } from "../ui/store-screen.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import { MonitorBar } from "./monitor-bar.tsx";
import { NowProvider } from "./now.tsx";
import { SignedOutScreen } from "./signed-out-screen.tsx";
import { StoreBanner } from "./store-banner.tsx";
import { WatchScreen } from "./watch-screen.tsx";

export function App({ source }: { readonly source: ViewSource<MonitorView> }) {
	const view = useSyncExternalStore(source.subscribe, source.read);
	if (view === null) return null;
	return (
		<LanguageProvider language={view.language}>
			<NowProvider>
				<div className={frameStyles.frame}>
					{view.desk.demo ? <DemoBand /> : null}
					<MonitorBar view={view} />
					<StoreBanner isShown={view.store === "restarting"} />
					<Screen view={view} />
					<StatusLine rules={null} remark={null} runtime={view.desk.runtime} />
				</div>
				<KeyLine />
			</NowProvider>
		</LanguageProvider>
	);
}

function Screen({ view }: { readonly view: MonitorView }) {
	const { store, officer } = view;
	if (store === "failed" || store === "opening")
		return <StoreScreen state={store} code={undefined} />;
	if (officer === null)
		return <SignedOutScreen officers={view.officers} lanes={view.lanes} />;
	return <WatchScreen view={view} />;
}
