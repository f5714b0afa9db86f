import { useState } from "react";
import type { OfficerView } from "../../contract/officer.ts";
import { lintas } from "./api.ts";

type Panel = "details" | "keyIn";

export interface Documents {
	readonly panel: Panel | null;
	open(panel: Panel): void;
	close(): void;
	putAside(documentId: string): void;
	/** Keys of the documents, where no panel is open. */
	readonly keys: readonly (readonly [string, () => void])[];
}

/** The panels about documents, and their keys. */
export function useDocuments(
	pending: OfficerView["pending"],
	attachedCount: number,
	mayKeyIn: boolean,
): Documents {
	const [open, setOpen] = useState<Panel | null>(null);
	const hasDocuments = pending.length + attachedCount > 0;
	const isPossible = open === "keyIn" ? mayKeyIn : hasDocuments;
	const putAside = (documentId: string) => void lintas.putAside({ documentId });
	const [oldest] = pending;
	return {
		panel: isPossible ? open : null,
		open: setOpen,
		close: () => setOpen(null),
		putAside,
		keys: [
			...(oldest ? [["F5", () => putAside(oldest.documentId)] as const] : []),
			...(mayKeyIn ? [["F6", () => setOpen("keyIn")] as const] : []),
			...(hasDocuments ? [["F7", () => setOpen("details")] as const] : []),
		],
	};
}
