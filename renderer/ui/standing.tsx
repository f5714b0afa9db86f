import { type ReactNode, useSyncExternalStore } from "react";
import { CatchBug } from "./catch-bug.tsx";
import type { Language } from "./i18n/day.ts";
import { StopScreen } from "./stop-screen.tsx";
import type { ViewSource } from "./view-source.ts";

/** What a page shows while its view is what main would show; else the stop screen. */
export function Standing({
	source,
	children,
}: {
	readonly source: ViewSource<{ readonly language: Language }>;
	readonly children: ReactNode;
}) {
	const stop = useSyncExternalStore(source.subscribe, source.stop);
	if (stop !== null)
		return <StopScreen why={stop} language={source.read()?.language ?? null} />;
	return <CatchBug onBug={source.failed}>{children}</CatchBug>;
}
