import type { OfficerView } from "../../contract/officer.ts";
import type { InspectionView } from "./api.ts";
import { DocumentsDialog } from "./documents-dialog.tsx";
import { KeyInDialog } from "./key-in-dialog.tsx";
import type { Documents } from "./use-documents.ts";

/** The panel about documents that is open, if one is. */
export function DocumentPanels({
	documents,
	attached,
	pending,
}: {
	readonly documents: Documents;
	readonly attached: InspectionView["documents"];
	readonly pending: OfficerView["pending"];
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
		case "keyIn":
			return <KeyInDialog onClose={documents.close} />;
	}
}
