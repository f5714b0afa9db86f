import type { ReactNode } from "react";
import textStyles from "./text.module.css";

/** Heard, not seen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
	return (
		<div className={textStyles.visuallyHidden} data-unseen>
			{children}
		</div>
	);
}
