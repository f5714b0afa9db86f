import drawingStyles from "./drawing.module.css";
/** The reader in the kiosk's desk: a glass plate seen from the front. */
export function Reader() {
	return (
		<g>
			<path className={drawingStyles.shade} d="M52 296h376l40 76H12Z" />
			<path
				className={drawingStyles.deep}
				d="M12 372h456v14a8 8 0 0 1-8 8H20a8 8 0 0 1-8-8Z"
			/>
			<path className={drawingStyles.glass} d="M112 308h256l26 52H86Z" />
		</g>
	);
}
