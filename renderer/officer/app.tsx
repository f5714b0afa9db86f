import { useSyncExternalStore } from "react";
import type { OfficerView } from "../../contract/officer.ts";
import { DemoBand } from "../ui/demo-band.tsx";
import frameStyles from "../ui/frame.module.css";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import { KeyLine } from "../ui/keys/key-line.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { StoreScreen } from "../ui/store-screen.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import { Banners } from "./frame/banners.tsx";
import { LeavePanel } from "./frame/leave-panel.tsx";
import { isSevere, Messages } from "./frame/messages.tsx";
import { SignInScreen } from "./frame/sign-in-screen.tsx";
import { SignOut } from "./frame/sign-out.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { IdleScreen } from "./idle/idle-screen.tsx";
import { InspectionScreen } from "./inspection/inspection-screen.tsx";
import { useActivity } from "./use-activity.ts";
import { WedgeStrip } from "./wedge/wedge-strip.tsx";

export function App({ source }: { readonly source: ViewSource<OfficerView> }) {
	const view = useSyncExternalStore(source.subscribe, source.read);
	useActivity();
	if (view === null) return null;
	return (
		<LanguageProvider language={view.language}>
			<div className={frameStyles.frame}>
				{view.desk.demo ? <DemoBand /> : null}
				<TopBar
					desk={view.desk}
					devices={view.devices}
					deviceHost={view.deviceHost}
					store={view.store}
					language={view.language}
				>
					{view.officer ? (
						<SignOut
							name={view.officer.name}
							openInspection={view.inspection?.phase ?? null}
						/>
					) : null}
				</TopBar>
				{view.wedge ? <WedgeStrip /> : null}
				<Banners store={view.store.state} deviceHost={view.deviceHost} />
				<Screen view={view} />
				{view.leaving ? <LeavePanel /> : null}
				<StatusLine
					remark={view.officer && isSevere(view.remark) ? null : view.remark}
					rules={view.rules}
					runtime={view.desk.runtime}
				/>
			</div>
			<KeyLine />
		</LanguageProvider>
	);
}

function Screen({ view }: { readonly view: OfficerView }) {
	const { state, code } = view.store;
	if (state === "failed" || state === "opening") {
		return <StoreScreen state={state} code={code} />;
	}
	if (view.officer === null) return <SignInScreen officers={view.officers} />;
	const messages = <Messages remark={view.remark} devices={view.devices} />;
	if (view.inspection === null) {
		return (
			<IdleScreen
				devices={view.devices}
				wedge={view.wedge}
				counts={view.counts}
				last={view.last}
				direction={view.desk.direction}
				notice={view.notice}
				messages={messages}
				queue={view.queue}
				pending={view.pending}
			/>
		);
	}
	return (
		<InspectionScreen
			inspection={view.inspection}
			sequence={view.sequence}
			sight={view.sight}
			undo={view.undo}
			maySetAside={view.maySetAside}
			rules={view.rules}
			direction={view.desk.direction}
			messages={messages}
			officerId={view.officer.accountId}
			supervisors={view.supervisors}
			queue={view.queue}
			pending={view.pending}
		/>
	);
}
