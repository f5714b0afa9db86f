import { useSyncExternalStore } from "react";
import type { SupervisorView } from "../../contract/supervisor.ts";
import { DemoBand } from "../officer/demo-band.tsx";
import { StatusLine } from "../officer/status-line.tsx";
import { StoreScreen } from "../officer/store-screen.tsx";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import { RuleDesk } from "./rule-desk.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";
import { TopBar } from "./top-bar.tsx";

export function App({
	source,
}: {
	readonly source: ViewSource<SupervisorView>;
}) {
	const view = useSyncExternalStore(source.subscribe, source.read);
	if (view === null) return null;
	return (
		<LanguageProvider language={view.language}>
			<div className="frame">
				{view.desk.demo ? <DemoBand /> : null}
				<TopBar view={view} />
				<Screen view={view} />
				<StatusLine rules={null} remark={null} runtime={view.desk.runtime} />
			</div>
		</LanguageProvider>
	);
}

function Screen({ view }: { readonly view: SupervisorView }) {
	const { state, code } = view.store;
	if (state === "failed" || state === "opening") {
		return <StoreScreen state={state} code={code} />;
	}
	if (view.supervisor === null)
		return <SignInScreen supervisors={view.supervisors} />;
	return <RuleDesk view={view} />;
}
