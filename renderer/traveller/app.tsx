import {
	useCallback,
	useEffect,
	useMemo,
	useState,
	useSyncExternalStore,
} from "react";
import { I18nProvider } from "react-aria-components";
import type { TravellerView } from "../../contract/traveller.ts";
import { CatchBug } from "../ui/catch-bug.tsx";
import { directionOf } from "../ui/i18n/native-names.ts";
import { KeyBar } from "../ui/keys/key-bar.tsx";
import type { ViewSource } from "../ui/view-source.ts";
import type { TravellerApi } from "./api.ts";
import styles from "./app.module.css";
import { closedView } from "./closed-view.ts";
import { ExitDialog } from "./dialogs/exit-dialog.tsx";
import { LanguageDialog } from "./dialogs/language-dialog.tsx";
import { ModesDialog } from "./dialogs/modes-dialog.tsx";
import { WarningDialog } from "./dialogs/warning-dialog.tsx";
import { Announcer } from "./frame/announcer.tsx";
import { Captions } from "./frame/captions.tsx";
import { Head } from "./frame/head.tsx";
import { type Tool, Tools } from "./frame/tools.tsx";
import { KioskContext } from "./kiosk.ts";
import { wordsOf } from "./language/dictionaries.ts";
import { localeOf } from "./language/locale.ts";
import { ScreenSwitch } from "./screens/screen-switch.tsx";
import { useArrowKeys } from "./watch/use-arrow-keys.ts";
import { useCornerHold } from "./watch/use-corner-hold.ts";
import { useHeadset } from "./watch/use-headset.ts";
import { useLockDown } from "./watch/use-lock-down.ts";
import { useLoudnessKeys } from "./watch/use-loudness-keys.ts";
import { usePageLook } from "./watch/use-page-look.ts";
import { usePainted } from "./watch/use-painted.ts";
import { useSpeech } from "./watch/use-speech.ts";
import { useTouch } from "./watch/use-touch.ts";

export interface AppProps {
	readonly api: TravellerApi;
	readonly source: ViewSource<TravellerView>;
}

export function App({ api, source }: AppProps) {
	const view = useSyncExternalStore(source.subscribe, source.read, source.read);
	usePainted(api, view?.viewId ?? null);
	useTouch(api);
	useLockDown();
	useArrowKeys();
	useLoudnessKeys();
	const stop = useSyncExternalStore(source.subscribe, source.stop, source.stop);
	if (stop !== null) return <KioskPage api={api} view={closedView(view)} />;
	return view === null ? null : (
		<CatchBug onBug={source.failed}>
			<KioskPage api={api} view={view} />
		</CatchBug>
	);
}

/** What the technician's corner and the tools open; at most one at a time. */
type Sheet = Tool | "exit" | null;

const titles = { language: "language.title", modes: "modes.title" } as const;

function KioskPage({
	api,
	view,
}: {
	readonly api: TravellerApi;
	readonly view: TravellerView;
}) {
	const { language, modes, screen, warning } = view;
	const [sheet, setSheet] = useState<Sheet>(null);
	const [told, setTold] = useState<readonly string[]>([]);
	const close = useCallback(() => setSheet(null), []);
	const openExit = useCallback(() => setSheet("exit"), []);
	// The hand that opened the technician's way out may still rest on a tool.
	const openTool = useCallback(
		(tool: Tool) => setSheet((open) => (open === "exit" ? open : tool)),
		[],
	);
	usePageLook(language, modes);
	useCornerHold(directionOf(language), openExit);
	// What was open belongs to the screen that is gone; a technician stays.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only another screen closes it.
	useEffect(
		() => setSheet((open) => (open === "exit" ? open : null)),
		[screen.kind],
	);
	const isWarned = warning !== null;
	const spoken = useMemo(() => {
		const { t } = wordsOf(language);
		if (isWarned) return [t("timeout.spoken")];
		if (sheet === null) return told;
		return sheet === "exit" ? [] : [t(titles[sheet])];
	}, [isWarned, told, sheet, language]);
	useHeadset(api, modes);
	const heard = useSpeech(modes.speech, spoken, language);
	const kiosk = useMemo(() => ({ api, view, tell: setTold }), [api, view]);
	const tools = <Tools onOpen={openTool} />;
	return (
		<I18nProvider locale={localeOf(language)}>
			<KioskContext value={kiosk}>
				<div className={styles.kiosk} data-part="page">
					<Head>{modes.reach ? null : tools}</Head>
					<ScreenSwitch screen={screen} />
					{modes.speech ? <Captions text={heard} /> : null}
					{modes.reach ? <nav className={styles.low}>{tools}</nav> : null}
				</div>
				<KeyBar />
				<Announcer texts={told} />
				{sheet === "language" ? <LanguageDialog onClose={close} /> : null}
				{sheet === "modes" ? <ModesDialog onClose={close} /> : null}
				{sheet === "exit" ? <ExitDialog onClose={close} /> : null}
				{warning && sheet !== "exit" ? <WarningDialog {...warning} /> : null}
			</KioskContext>
		</I18nProvider>
	);
}
