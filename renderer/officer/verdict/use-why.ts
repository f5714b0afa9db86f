import { useCallback, useState } from "react";
import type { InspectionView } from "../api.ts";

export interface Why {
	readonly isOpen: boolean;
	readonly ask: () => void;
	readonly close: () => void;
}

/** The officer asks why this verdict; the answer is of this person alone. */
export function useWhy({ inspectionId, verdict }: InspectionView): Why {
	const [asked, setAsked] = useState<string | null>(null);
	const ask = useCallback(() => setAsked(inspectionId), [inspectionId]);
	return {
		isOpen: asked === inspectionId && verdict !== null,
		ask,
		close: () => setAsked(null),
	};
}
