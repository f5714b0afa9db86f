import { useEffect, useRef, useState } from "react";
import type { Verdict } from "../../../contract/officer.ts";
import { errorPhrase } from "../../ui/error-phrase.ts";
import type { Said } from "../../ui/i18n/use-words.ts";
import { personChanged } from "../../ui/keys/bell.ts";
import { type InspectionView, lintas } from "../api.ts";
import type { Hand, Press } from "../hand/use-hand.ts";

export type Panel = Verdict | "release";

/** What the reasons' panel gives; empty words are none. */
export interface Given {
	readonly reasonCode: string;
	readonly note: string;
	readonly agency: string;
	readonly second: {
		readonly supervisorId: string;
		readonly pin: string;
	} | null;
}

export interface Decisions {
	readonly panel: Panel | null;
	/** Of whom it is open. */
	readonly meant: Press;
	readonly problem: Said | null;
	readonly may: Readonly<Record<Panel | "discard" | "greenPath", boolean>>;
	/** Decides at once where no reason is needed, else opens the reasons. */
	choose(decision: Verdict): void;
	decide(decision: Verdict, given: Given): Promise<Said | null>;
	openRelease(): void;
	discard(): void;
	closePanel(): void;
}

/** What the officer may do with this inspection, and the panel that is open. */
export function useDecisions(
	inspection: InspectionView | null,
	hand: Hand,
): Decisions {
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
	function once(call: Promise<Reply>) {
		sent.current = true;
		setOpen(null);
		void send(call);
	}
	/** The panel stays open on what was refused: a wrong PIN is typed again, not everything. */
	async function decide(decision: Verdict, given: Given): Promise<Said | null> {
		if (id === null || sent.current) return null;
		sent.current = true;
		const { reasonCode, note, agency, second } = given;
		const reply = await lintas
			.decide({
				...hand.now(),
				decision,
				reasonCode,
				...(note === "" ? {} : { note }),
				...(agency === "" ? {} : { agency }),
				...(second === null ? {} : { second }),
			})
			.finally(() => {
				sent.current = false;
			});
		if (!reply.ok) return errorPhrase(reply.error);
		setOpen(null);
		setFailed(null);
		return null;
	}

	return {
		panel,
		meant: hand.now(),
		problem: failed && failed.id === id ? failed.said : null,
		may,
		choose(decision) {
			if (id === null || sent.current || !may[decision]) return;
			const press = hand.take();
			if (press === null) return;
			if (decision === "admit" && may.greenPath)
				once(lintas.decide({ ...press, decision }));
			else setOpen({ id, panel: decision });
		},
		decide,
		openRelease() {
			if (id !== null && may.release) setOpen({ id, panel: "release" });
		},
		discard() {
			if (id === null || sent.current || !may.discard) return;
			const press = hand.take();
			if (press !== null) once(lintas.discard(press));
		},
		closePanel: () => setOpen(null),
	};
}

type Reply = Awaited<ReturnType<typeof lintas.decide>>;
