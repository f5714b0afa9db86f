import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

/** Says each new screen to a screen reader; stays in the page so that it is heard. */
export function Announcer({ texts }: { readonly texts: readonly string[] }) {
	return (
		<VisuallyHidden>
			<p role="status" aria-live="polite" data-testid="announcer">
				{texts.join(" ")}
			</p>
		</VisuallyHidden>
	);
}
