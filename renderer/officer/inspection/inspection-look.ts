import type { InspectionView } from "../api.ts";

/** All five lamps stay in sight beside three documents. */
export function crowdOf(documents: number): "some" | "many" | undefined {
	if (documents === 0) return undefined;
	return documents < 3 ? "some" : "many";
}

/** What the reader made of a zone that it could not read, to be put right. */
export function misreadLines(
	document: InspectionView["document"],
): readonly string[] {
	return document && document.problems.length > 0 ? document.lines : [];
}
