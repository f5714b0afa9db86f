import type { ReactNode } from "react";
import styles from "./drawing.module.css";

/** All drawings share one canvas, one line weight and one set of colours. */
export function Drawing({
	name,
	kind,
	children,
}: {
	/** Read to those who do not see it; without one it is decoration. */
	readonly name?: string | undefined;
	readonly kind: string;
	readonly children: ReactNode;
}) {
	const shared = {
		className: styles.drawing,
		"data-kind": kind,
		viewBox: "0 0 480 400",
	};
	return name === undefined ? (
		<svg {...shared} aria-hidden="true">
			{children}
		</svg>
	) : (
		<svg {...shared} role="img" aria-label={name}>
			{children}
		</svg>
	);
}
