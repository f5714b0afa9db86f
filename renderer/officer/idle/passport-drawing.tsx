/** A data page on its way through the reader; says nothing that words do not. */
export function PassportDrawing() {
	return (
		<svg className="passport-drawing" viewBox="0 0 220 132" aria-hidden="true">
			<rect className="slot" x="4" y="104" width="212" height="20" rx="6" />
			<rect className="page" x="42" y="10" width="136" height="100" rx="8" />
			<rect className="photo" x="54" y="24" width="34" height="42" rx="3" />
			<path className="text" d="M100 30h62M100 42h48M100 54h56M100 66h36" />
			<path className="mrz" d="M54 86h112M54 97h112" />
			<path
				className="arrow"
				d="M14 60h16M24 53l7 7-7 7M190 60h16M200 53l7 7-7 7"
			/>
		</svg>
	);
}
