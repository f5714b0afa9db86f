import iconStyles from "../frame/icon.module.css";
import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";

/** The kiosk at rest, and the way on to another. */
export function ClosedDrawing() {
	return (
		<Drawing kind="closed">
			<path className={drawingStyles.shade} d="M20 366h440v14H20Z" />
			<Stand x={40} look="resting" />
			<Stand x={318} look="open" />
			<g className={iconStyles.mirrors}>
				<path
					className={drawingStyles.arrow}
					d="M196 214h92M264 190l26 24-26 24"
				/>
			</g>
		</Drawing>
	);
}

function Stand({
	x,
	look,
}: {
	readonly x: number;
	readonly look: "resting" | "open";
}) {
	return (
		<g transform={`translate(${x} 56)`}>
			<path
				className={drawingStyles.deep}
				d="M44 210h34v100H44ZM16 298h90v12H16Z"
			/>
			<rect
				className={look === "open" ? drawingStyles.paper : drawingStyles.shade}
				width="122"
				height="190"
				rx="12"
			/>
			<path className={drawingStyles.tint} d="M-4 186h130l10 28H-14Z" />
			{look === "open" ? (
				<path
					className={drawingStyles.faint}
					d="M24 50h74M24 74h50M24 130h74"
				/>
			) : (
				<path className={drawingStyles.rest} d="M34 92h54" />
			)}
		</g>
	);
}
