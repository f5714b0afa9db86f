import { useState } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { errorPhrase } from "../../ui/error-phrase.ts";
import type { Said } from "../../ui/i18n/use-words.ts";
import { lintas } from "../api.ts";
import type { Hand } from "../hand/use-hand.ts";
import type { Aside } from "./aside-panel.tsx";

type Waiting = OfficerView["queue"][number];
type Open =
	| { readonly kind: "list" }
	| { readonly kind: "remove"; readonly waitingId: string }
	| { readonly kind: "aside"; readonly inspectionId: string };

export interface Queue {
	readonly isOpen: boolean;
	readonly list: boolean;
	/** Who is to be removed, chosen from the list. */
	readonly removing: Waiting | null;
	/** Whoever is shown is to be left without a decision. */
	readonly isAside: boolean;
	readonly problem: Said | null;
	openList(): void;
	openAside(): void;
	forward(waitingId: string): void;
	askRemove(waitingId: string): void;
	leave(aside: Aside): Promise<Said | null>;
	close(): void;
	readonly keys: readonly (readonly [string, () => void])[];
}

/** Who waits and who is left: the panels about both, and their keys. */
export function useQueue(
	{
		queue,
		inspection,
		maySetAside,
		undo,
	}: Pick<OfficerView, "queue" | "inspection" | "maySetAside" | "undo">,
	hand: Hand,
): Queue {
	const [open, setOpen] = useState<Open | null>(null);
	const [problem, setProblem] = useState<Said | null>(null);
	const inspectionId = inspection?.inspectionId ?? "";
	const removing =
		open?.kind === "remove"
			? (queue.find((one) => one.inspectionId === open.waitingId) ?? null)
			: null;
	const isAside =
		open?.kind === "aside" && open.inspectionId === inspectionId && maySetAside;
	const list = open?.kind === "list" && queue.length > 0;

	function start(next: Open) {
		setProblem(null);
		setOpen(next);
	}
	async function said(
		call: ReturnType<typeof lintas.bringForward>,
	): Promise<Said | null> {
		const reply = await call;
		return reply.ok ? null : errorPhrase(reply.error);
	}
	function openAside() {
		if (maySetAside && hand.take() !== null)
			start({ kind: "aside", inspectionId });
	}
	const openList = () => start({ kind: "list" });
	return {
		isOpen: removing !== null || isAside || list,
		list,
		removing,
		isAside,
		problem,
		openList,
		openAside,
		async forward(waitingId) {
			const refused = await said(lintas.bringForward({ waitingId }));
			setProblem(refused);
			if (refused === null) setOpen(null);
		},
		askRemove: (waitingId) => start({ kind: "remove", waitingId }),
		leave: (aside) =>
			removing === null
				? said(lintas.setAside({ ...hand.now(), ...aside }))
				: said(
						lintas.removeWaiting({
							waitingId: removing.inspectionId,
							...aside,
						}),
					),
		close: () => setOpen(null),
		keys: [
			...(maySetAside ? [["F12", openAside] as const] : []),
			...(queue.length > 0 ? [["F11", openList] as const] : []),
			...(undo && !undo.isUnderWay
				? [
						[
							"Backspace",
							() => void lintas.undo({ crossingId: undo.crossingId }),
						] as const,
					]
				: []),
		],
	};
}
