import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { Scanner } from "./scanner.tsx";
import { squareCodePath } from "./square-code.ts";

const code = squareCodePath(6);

/** A boarding pass with its code under the scanner. */
export function BoardingPassDrawing({ name }: { readonly name?: string }) {
	return (
		<Drawing name={name} kind="pass">
			<Scanner />
			<g className={drawingStyles.rising}>
				<path
					className={drawingStyles.paper}
					d="M92 196h296a12 12 0 0 1 12 12v36a14 14 0 0 0 0 28v68a12 12 0 0 1-12 12H92a12 12 0 0 1-12-12v-68a14 14 0 0 0 0-28v-36a12 12 0 0 1 12-12Z"
				/>
				<path
					className={drawingStyles.deep}
					d="M92 196h296a12 12 0 0 1 12 12v20H80v-20a12 12 0 0 1 12-12Z"
				/>
				<path className={drawingStyles.dash} d="M296 240v104" />
				<path
					className={drawingStyles.deep}
					d="M104 282l10-4 14 9 26-8-26-27 12-4 40 20 26-8c8-2 15 6 6 10l-84 30c-6 2-10 1-13-3Z"
				/>
				<path
					className={drawingStyles.faint}
					d="M104 332h70M190 332h60M224 252h52"
				/>
				<g transform="translate(309 252)">
					<path className={drawingStyles.code} d={code} />
				</g>
			</g>
		</Drawing>
	);
}
