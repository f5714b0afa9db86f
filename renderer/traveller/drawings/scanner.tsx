import drawingStyles from "./drawing.module.css";
/** The scanner looks down; what lies in its light is read. */
export function Scanner() {
	return (
		<g>
			<path className={drawingStyles.beam} d="M206 84h68l118 286H88Z" />
			<path
				className={drawingStyles.deep}
				d="M150 10h180a12 12 0 0 1 12 12v34a12 12 0 0 1-12 12H150a12 12 0 0 1-12-12V22a12 12 0 0 1 12-12Z"
			/>
			<rect
				className={drawingStyles.glass}
				x="190"
				y="56"
				width="100"
				height="24"
				rx="8"
			/>
		</g>
	);
}
