import styles from "./passport-drawing.module.css";
/** A data page on its way through the reader; says nothing that words do not. */
export function PassportDrawing() {
	return (
		<svg
			className={styles.passportDrawing}
			viewBox="0 0 220 132"
			aria-hidden="true"
		>
			<rect
				className={styles.slot}
				x="4"
				y="104"
				width="212"
				height="20"
				rx="6"
			/>
			<rect
				className={styles.page}
				x="42"
				y="10"
				width="136"
				height="100"
				rx="8"
			/>
			<rect
				className={styles.photo}
				x="54"
				y="24"
				width="34"
				height="42"
				rx="3"
			/>
			<path
				className={styles.text}
				d="M100 30h62M100 42h48M100 54h56M100 66h36"
			/>
			<path className={styles.zone} d="M54 86h112M54 97h112" />
			<path d="M14 60h16M24 53l7 7-7 7M190 60h16M200 53l7 7-7 7" />
		</svg>
	);
}
