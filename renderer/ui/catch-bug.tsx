import { Component, type ReactNode } from "react";

interface Props {
	readonly onBug: () => void;
	readonly children: ReactNode;
}

/** A page that cannot draw what it was told draws nothing, and says so. */
export class CatchBug extends Component<Props, { readonly isBroken: boolean }> {
	override state = { isBroken: false };

	static getDerivedStateFromError() {
		return { isBroken: true };
	}

	override componentDidCatch(): void {
		this.props.onBug();
	}

	override render(): ReactNode {
		return this.state.isBroken ? null : this.props.children;
	}
}
