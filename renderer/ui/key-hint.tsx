/** The key that does the same, for the eye: screen readers hear the button. */
export function KeyHint({ children }: { readonly children: string }) {
	return (
		<span className="key-hint" aria-hidden="true">
			{children}
		</span>
	);
}
