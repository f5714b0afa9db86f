import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { OpenCover, OpenPages } from "./passport-parts.tsx";
import { Reader } from "./reader.tsx";

/**
 * An open passport is turned over and laid on the glass. Where motion is not
 * wished it stands still in its two positions.
 */
export function PassportDrawing({ name }: { readonly name?: string }) {
	return (
		<Drawing name={name} kind="passport">
			<Reader />
			<g className={drawingStyles.still}>
				<g transform="translate(124 142) scale(.86)">
					<OpenPages />
				</g>
				<path className={drawingStyles.arrow} d="M240 122c52-34 98 6 98 84" />
				<path className={drawingStyles.arrow} d="M312 186l26 28 24-30" />
				<g transform="translate(240 334) scale(1.15 .17)">
					<OpenCover />
				</g>
			</g>
			<g className={drawingStyles.moving}>
				<path className={drawingStyles.glow} d="M112 308h256l26 52H86Z" />
				<g transform="translate(240 142)">
					<g className={drawingStyles.turnFront}>
						<OpenPages />
					</g>
				</g>
				<g transform="translate(240 142)">
					<g className={drawingStyles.turnBack}>
						<OpenCover />
					</g>
				</g>
			</g>
		</Drawing>
	);
}
