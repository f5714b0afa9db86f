import type { OfficerView } from "../../../contract/officer.ts";
import type { InspectionView } from "../api.ts";
import { AttachDialog } from "./attach-dialog.tsx";
import { DocumentsDialog } from "./documents-dialog.tsx";
import { KeyIn } from "./key-in.tsx";
import type { Documents } from "./use-documents.ts";

/** The panel about documents that is open, if one is. */
export function DocumentPanels({
	documents,
	attached,
	pending,
	inspectionId = null,
	misread = [],
}: {
	readonly documents: Documents;
	readonly attached: InspectionView["documents"];
	readonly pending: OfficerView["pending"];
	/** Null: nobody is shown to whom a document could belong. */
	readonly inspectionId?: string | null;
	/** The lines of what is shown and was misread. */
	readonly misread?: readonly string[];
}) {
	switch (documents.panel) {
		case null:
			return null;
		case "details":
			return (
				<DocumentsDialog
					documents={attached}
					pending={pending}
					onClose={documents.close}
				/>
			);
		case "attach":
			return documents.attaching && inspectionId !== null ? (
				<AttachDialog
					key={documents.attaching.documentId}
					line={documents.attaching}
					inspectionId={inspectionId}
					onClose={documents.close}
				/>
			) : null;
		case "keyIn":
			return <KeyIn misread={misread} onClose={documents.close} />;
	}
}
