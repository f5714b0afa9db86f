import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { Reader } from "./reader.tsx";

/** Passport and slip are taken from the reader. */
export function GoodbyeDrawing() {
	return (
		<Drawing kind="goodbye">
			<Reader />
			<g className={drawingStyles.leaving}>
				<g transform="rotate(6 300 180)">
					<path
						className={drawingStyles.paper}
						d="M262 60h112v196l-14-9-14 9-14-9-14 9-14-9-14 9-14-9-14 9Z"
					/>
					<path className={drawingStyles.faint} d="M284 92h68M284 114h44" />
					<path className={drawingStyles.code} d="M298 140h44v44h-44Z" />
				</g>
				<rect
					className={drawingStyles.cover}
					x="112"
					y="48"
					width="150"
					height="212"
					rx="12"
				/>
				<circle className={drawingStyles.emblem} cx="187" cy="138" r="36" />
				<path
					className={drawingStyles.emblem}
					d="M187 114v48M163 138h48M156 80h62"
				/>
			</g>
			<path
				className={drawingStyles.arrow}
				d="M60 270v-96M34 200l26-28 26 28"
			/>
		</Drawing>
	);
}
