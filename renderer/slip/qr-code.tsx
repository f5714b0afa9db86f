import { encodeQR } from "qr";
import styles from "./qr-code.module.css";

/** ISO/IEC 18004 §9.1: four light modules around the symbol. */
const quietModules = 4;

/**
 * A text as QR code, level Q: a crease or a drop of water costs nothing. Every
 * module is a whole number of dots wide, so that the printer's edges are the
 * code's edges.
 */
export function QrCode({
	text,
	moduleDots,
}: {
	readonly text: string;
	readonly moduleDots: number;
}) {
	const rows = encodeQR(text, "raw", { ecc: "quartile", border: quietModules });
	const dots = rows.length * moduleDots;
	const path = rows
		.flatMap((row, y) =>
			row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")),
		)
		.join("");
	return (
		<svg
			className={styles.code}
			width={dots}
			height={dots}
			viewBox={`0 0 ${rows.length} ${rows.length}`}
			shapeRendering="crispEdges"
			role="img"
			aria-label={text}
		>
			<path d={path} />
		</svg>
	);
}
