import { useState } from "react";
import { KeyInDialog } from "./key-in-dialog.tsx";
import { KeyInLines } from "./key-in-lines.tsx";

/** Typing by hand: by lines, which take the fewest keys; by fields where the zone cannot be read. */
export function KeyIn({
	misread,
	onClose,
}: {
	readonly misread: readonly string[];
	readonly onClose: () => void;
}) {
	const [isByLines, setIsByLines] = useState(true);
	return isByLines ? (
		<KeyInLines
			misread={misread}
			onFields={() => setIsByLines(false)}
			onClose={onClose}
		/>
	) : (
		<KeyInDialog onLines={() => setIsByLines(true)} onClose={onClose} />
	);
}
