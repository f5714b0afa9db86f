import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";

/** Two passports, one of them held back. */
export function TwoPassportsDrawing() {
	return (
		<Drawing kind="two">
			<g transform="rotate(-8 170 210)">
				<Booklet x={92} look="cover" />
			</g>
			<g transform="rotate(8 310 210)">
				<Booklet x={232} look="cover-other" />
			</g>
		</Drawing>
	);
}

function Booklet({
	x,
	look,
}: {
	readonly x: number;
	readonly look: "cover" | "cover-other";
}) {
	return (
		<g transform={`translate(${x} 96)`}>
			<rect
				className={
					look === "cover" ? drawingStyles.cover : drawingStyles.coverOther
				}
				width="156"
				height="220"
				rx="12"
			/>
			<circle className={drawingStyles.emblem} cx="78" cy="92" r="36" />
			<path
				className={drawingStyles.emblem}
				d="M78 68v48M54 92h48M50 158h56M60 178h36"
			/>
		</g>
	);
}
