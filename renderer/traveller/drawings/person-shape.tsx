import drawingStyles from "./drawing.module.css";
/** A standing figure, 60 wide and 150 high, its feet at y 0. */
export function PersonShape({
	look = "deep",
}: {
	readonly look?: "deep" | "shade";
}) {
	return (
		<g
			className={
				look === "deep"
					? `${drawingStyles.personShape} ${drawingStyles.deep}`
					: `${drawingStyles.personShape} ${drawingStyles.shade}`
			}
		>
			<circle cx="0" cy="-128" r="22" />
			<path d="M-30 0v-66c0-20 13-32 30-32s30 12 30 32V0Z" />
		</g>
	);
}
