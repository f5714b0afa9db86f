import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { OpenCover } from "./passport-parts.tsx";
import { Reader } from "./reader.tsx";

/** The passport lies on the reader; nothing to do but wait. */
export function ReadingDrawing() {
	return (
		<Drawing kind="reading">
			<Reader />
			<g transform="translate(240 334) scale(1.15 .17)">
				<OpenCover />
			</g>
			<path className={drawingStyles.beam} d="M112 308 172 150h136l60 158Z" />
			<Dots />
		</Drawing>
	);
}

export function Dots() {
	return (
		<g className={drawingStyles.dots}>
			<circle cx="184" cy="110" r="16" />
			<circle cx="240" cy="110" r="16" />
			<circle cx="296" cy="110" r="16" />
		</g>
	);
}
