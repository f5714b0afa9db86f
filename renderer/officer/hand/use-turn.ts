import { useRef } from "react";

/** Odd or even, another one for each person: so that a style can move when the person changes. */
export function useTurn(inspectionId: string): "odd" | "even" {
	const last = useRef({ inspectionId, turn: "odd" as "odd" | "even" });
	if (last.current.inspectionId !== inspectionId)
		last.current = {
			inspectionId,
			turn: last.current.turn === "odd" ? "even" : "odd",
		};
	return last.current.turn;
}
