import { useState } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { lintas } from "../api.ts";

type Panel = "details" | "keyIn" | "attach";

export interface Documents {
	readonly panel: Panel | null;
	open(panel: Panel): void;
	close(): void;
	/** The waiting document that the officer is asked about; null: none. */
	readonly attaching: OfficerView["pending"][number] | null;
	attach(documentId: string): void;
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
	const [wanted, setWanted] = useState<string | null>(null);
	const attaching =
		pending.find(
			({ documentId, mayAttach }) => documentId === wanted && mayAttach,
		) ?? null;
	const isPossible =
		open === "keyIn"
			? mayKeyIn
			: open === "attach"
				? attaching !== null
				: hasDocuments;
	const putAside = (documentId: string) => void lintas.putAside({ documentId });
	const [oldest] = pending;
	return {
		panel: isPossible ? open : null,
		open: setOpen,
		close: () => setOpen(null),
		attaching,
		attach: (documentId) => {
			setWanted(documentId);
			setOpen("attach");
		},
		putAside,
		keys: [
			...(oldest ? [["F5", () => putAside(oldest.documentId)] as const] : []),
			...(mayKeyIn ? [["F6", () => setOpen("keyIn")] as const] : []),
			...(hasDocuments ? [["F7", () => setOpen("details")] as const] : []),
		],
	};
}
