import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { Scanner } from "./scanner.tsx";
import { squareCodePath } from "./square-code.ts";

const code = squareCodePath(8);

/** A phone, and a sheet of paper behind it, with a square code under the scanner. */
export function PhoneDrawing({ name }: { readonly name?: string }) {
	return (
		<Drawing name={name} kind="phone">
			<Scanner />
			<g className={drawingStyles.rising}>
				<g transform="rotate(9 320 290)">
					<rect
						className={drawingStyles.paper}
						x="262"
						y="184"
						width="124"
						height="176"
						rx="6"
					/>
					<path
						className={drawingStyles.faint}
						d="M330 212h40M330 232h40M330 252h40M282 316h88M282 336h60"
					/>
				</g>
				<rect
					className={drawingStyles.inkBody}
					x="164"
					y="150"
					width="140"
					height="236"
					rx="20"
				/>
				<rect
					className={drawingStyles.paper}
					x="174"
					y="172"
					width="120"
					height="190"
					rx="6"
				/>
				<g transform="translate(182 200)">
					<path className={drawingStyles.code} d={code} />
				</g>
				<path className={drawingStyles.faint} d="M196 328h76M210 346h48" />
			</g>
		</Drawing>
	);
}
