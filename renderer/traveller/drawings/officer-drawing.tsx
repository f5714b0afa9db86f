import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { PersonShape } from "./person-shape.tsx";

/** An officer walks over to the traveller. */
export function OfficerDrawing() {
	return (
		<Drawing kind="officer">
			<path className={drawingStyles.shade} d="M20 350h440v14H20Z" />
			<g transform="translate(130 350) scale(1.5)">
				<PersonShape look="shade" />
			</g>
			<g transform="translate(350 350) scale(1.5)">
				<PersonShape />
				<path
					className={drawingStyles.cap}
					d="M-25-136c2-20 48-20 50 0l6 5h-62Z"
				/>
				<path
					className={drawingStyles.badge}
					d="M8-74l8-4 8 4v9c0 6-4 9-8 11-4-2-8-5-8-11Z"
				/>
			</g>
			<path
				className={drawingStyles.arrow}
				d="M286 262h-86M222 238l-24 24 24 24"
			/>
		</Drawing>
	);
}
