import { useEffect, useRef, useState } from "react";
import type { Verdict } from "../../../contract/officer.ts";
import { errorPhrase } from "../../ui/error-phrase.ts";
import type { Said } from "../../ui/i18n/use-words.ts";
import { personChanged } from "../../ui/keys/bell.ts";
import { type InspectionView, lintas } from "../api.ts";

export type Panel = Verdict | "release";

export interface Decisions {
	readonly panel: Panel | null;
	readonly problem: Said | null;
	readonly may: Readonly<Record<Panel | "discard" | "greenPath", boolean>>;
	/** Decides at once where no reason is needed, else opens the reasons. */
	choose(decision: Verdict): void;
	decide(
		decision: Verdict,
		reasonCode?: string,
		note?: string,
		agency?: string,
	): void;
	openRelease(): void;
	discard(): void;
	closePanel(): void;
}

/** What the officer may do with this inspection, and the panel that is open. */
export function useDecisions(inspection: InspectionView | null): Decisions {
	const id = inspection?.inspectionId ?? null;
	const [open, setOpen] = useState<{ id: string; panel: Panel } | null>(null);
	const [failed, setFailed] = useState<{ id: string; said: Said } | null>(null);
	const sent = useRef(false);

	// A control that kept the focus would swallow the next traveller's Enter.
	useEffect(() => {
		const focused = document.activeElement;
		if (id !== null && focused instanceof HTMLElement) focused.blur();
		personChanged.ring();
	}, [id]);

	const shown = inspection?.phase === "shown";
	const allowed = (verdict: Verdict) =>
		shown && inspection.mayDecide.includes(verdict);
	const may = {
		admit: allowed("admit"),
		refer: allowed("refer"),
		refuse: allowed("refuse"),
		release: inspection?.phase === "locked",
		discard:
			inspection?.mayDiscard === true &&
			(shown || inspection.phase === "locked"),
		greenPath: allowed("admit") && inspection?.verdict === "admit",
	};
	const panel = open && open.id === id && may[open.panel] ? open.panel : null;

	async function send(call: Promise<Reply>) {
		if (id === null) return;
		const reply = await call.finally(() => {
			sent.current = false;
		});
		setFailed(reply.ok ? null : { id, said: errorPhrase(reply.error) });
	}
	function once(call: (inspectionId: string) => Promise<Reply>) {
		if (id === null || sent.current) return;
		sent.current = true;
		setOpen(null);
		void send(call(id));
	}
	const decide: Decisions["decide"] = (decision, reasonCode, note, agency) =>
		once((inspectionId) =>
			lintas.decide({
				inspectionId,
				decision,
				...(reasonCode === undefined ? {} : { reasonCode }),
				...(note === undefined || note === "" ? {} : { note }),
				...(agency === undefined || agency === "" ? {} : { agency }),
			}),
		);

	return {
		panel,
		problem: failed && failed.id === id ? failed.said : null,
		may,
		choose(decision) {
			if (id === null || !may[decision]) return;
			if (decision === "admit" && may.greenPath) decide("admit");
			else setOpen({ id, panel: decision });
		},
		decide,
		openRelease() {
			if (id !== null && may.release) setOpen({ id, panel: "release" });
		},
		discard() {
			if (may.discard) once((inspectionId) => lintas.discard({ inspectionId }));
		},
		closePanel: () => setOpen(null),
	};
}

type Reply = Awaited<ReturnType<typeof lintas.decide>>;
