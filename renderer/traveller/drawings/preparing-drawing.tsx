import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { Dots } from "./reading-drawing.tsx";

/** A slip in the making. */
export function PreparingDrawing() {
	return (
		<Drawing kind="preparing">
			<Dots />
			<path
				className={drawingStyles.paper}
				d="M170 190h140v150l-14-10-14 10-14-10-14 10-14-10-14 10-14-10-14 10-14-10-14 10Z"
			/>
			<path
				className={drawingStyles.faint}
				d="M194 226h92M194 250h60M194 274h76"
			/>
			<path
				className={drawingStyles.deep}
				d="M120 170h240a10 10 0 0 1 10 10v18H110v-18a10 10 0 0 1 10-10Z"
			/>
		</Drawing>
	);
}
