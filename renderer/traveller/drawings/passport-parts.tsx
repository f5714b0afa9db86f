import drawingStyles from "./drawing.module.css";
/** The page with the photo, and the page above it: 200 wide, the fold at y 0. */
export function OpenPages() {
	return (
		<g>
			<rect
				className={drawingStyles.paper}
				x="-100"
				y="-126"
				width="200"
				height="126"
				rx="8"
			/>
			<path
				className={drawingStyles.faint}
				d="M-76-96h96M-76-76h152M-76-56h128M-76-36h144"
			/>
			<rect
				className={drawingStyles.paper}
				x="-100"
				y="0"
				width="200"
				height="130"
				rx="8"
			/>
			<rect
				className={drawingStyles.tint}
				x="-84"
				y="16"
				width="52"
				height="66"
				rx="4"
			/>
			<circle className={drawingStyles.deep} cx="-58" cy="40" r="12" />
			<path
				className={drawingStyles.deep}
				d="M-80 82c1-18 10-25 22-25s21 7 22 25Z"
			/>
			<path
				className={drawingStyles.faint}
				d="M-18 24h78M-18 42h56M-18 60h90M-18 78h44"
			/>
			<path className={drawingStyles.zone} d="M-84 101h168M-84 116h168" />
		</g>
	);
}

/** The cover of the same passport lying open, the fold at y 0. */
export function OpenCover() {
	return (
		<g>
			<rect
				className={drawingStyles.cover}
				x="-100"
				y="-128"
				width="200"
				height="256"
				rx="8"
			/>
			<path className={drawingStyles.fold} d="M-100 0h200" />
			<circle className={drawingStyles.emblem} cx="0" cy="-64" r="26" />
			<path className={drawingStyles.emblem} d="M0-82v36M-18-64h36" />
		</g>
	);
}
