import { useState, useSyncExternalStore } from "react";
import type { SupervisorView } from "../../contract/supervisor.ts";
import { DemoBand } from "../ui/demo-band.tsx";
import frameStyles from "../ui/frame.module.css";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import { KeyLine } from "../ui/keys/key-line.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { StoreScreen } from "../ui/store-screen.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import type { PageName } from "./page-switch.tsx";
import { RuleDesk } from "./rule-desk.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";
import { TopBar } from "./top-bar.tsx";
import { TrustDesk } from "./trust-desk.tsx";

export function App({
	source,
}: {
	readonly source: ViewSource<SupervisorView>;
}) {
	const view = useSyncExternalStore(source.subscribe, source.read);
	const [page, setPage] = useState<PageName>("rules");
	if (view === null) return null;
	return (
		<LanguageProvider language={view.language}>
			<div className={frameStyles.frame}>
				{view.desk.demo ? <DemoBand /> : null}
				<TopBar view={view} page={page} onPage={setPage} />
				<Screen view={view} page={page} />
				<StatusLine
					rules={null}
					remark={view.remark}
					runtime={view.desk.runtime}
				/>
			</div>
			<KeyLine />
		</LanguageProvider>
	);
}

function Screen({
	view,
	page,
}: {
	readonly view: SupervisorView;
	readonly page: PageName;
}) {
	const { state, code } = view.store;
	if (state === "failed" || state === "opening") {
		return <StoreScreen state={state} code={code} />;
	}
	if (view.supervisor === null)
		return <SignInScreen supervisors={view.supervisors} />;
	if (page === "trust" && view.trust !== null) {
		return (
			<TrustDesk
				trust={view.trust}
				supervisor={view.supervisor.name}
				seconds={view.seconds}
			/>
		);
	}
	return <RuleDesk view={view} />;
}
