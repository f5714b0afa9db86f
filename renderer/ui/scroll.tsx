import { type ReactNode, useEffect, useRef } from "react";

/** A named region that the keyboard can scroll, but only when there is more to see. */
export function Scroll({
	className,
	label,
	children,
}: {
	readonly className: string;
	readonly label: string;
	readonly children: ReactNode;
}) {
	const region = useRef<HTMLElement>(null);
	// After every commit, because what is inside decides whether it overflows;
	// when idle, because measuring before the paint would delay the verdict.
	useEffect(() => {
		const handle = requestIdleCallback(() => mark(region.current));
		return () => cancelIdleCallback(handle);
	});
	useEffect(() => {
		const observer = new ResizeObserver(() => mark(region.current));
		if (region.current) observer.observe(region.current);
		return () => observer.disconnect();
	}, []);
	return (
		<section ref={region} className={className} aria-label={label}>
			{children}
		</section>
	);
}

function mark(element: HTMLElement | null): void {
	if (!element) return;
	if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
	else element.removeAttribute("tabindex");
}
