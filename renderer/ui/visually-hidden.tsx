import type { ReactNode } from "react";

/** Heard, not seen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
	return <div className="visually-hidden">{children}</div>;
}
