import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";

/**
 * The sign of a passport with a chip, large beside the cover that bears it: a
 * dot packed between two layers (ICAO 9303-9, chip inside symbol).
 */
export function ChipDrawing({ name }: { readonly name?: string }) {
	return (
		<Drawing name={name} kind="chip">
			<rect
				className={drawingStyles.cover}
				x="28"
				y="52"
				width="200"
				height="296"
				rx="14"
			/>
			<circle className={drawingStyles.emblem} cx="128" cy="156" r="48" />
			<path
				className={drawingStyles.emblem}
				d="M128 124v64M96 156h64M86 92h84"
			/>
			<g transform="translate(98 290) scale(.32)">
				<Sign />
			</g>
			<path
				className={drawingStyles.dash}
				d="M166 284 262 158M166 320 262 288"
			/>
			<rect
				className={drawingStyles.paper}
				x="262"
				y="146"
				width="206"
				height="154"
				rx="14"
			/>
			<g className={drawingStyles.signLarge} transform="translate(276 172)">
				<Sign />
			</g>
		</Drawing>
	);
}

/** 178 by 102. */
function Sign() {
	return (
		<g className={drawingStyles.sign}>
			<path d="M0 0h178v42h-50a42 42 0 0 0-78 0H0Z" />
			<path d="M0 102h178V60h-50a42 42 0 0 1-78 0H0Z" />
			<circle cx="89" cy="51" r="26" />
		</g>
	);
}
