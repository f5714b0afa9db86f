import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

/** A panel over the lower part of the screen: the verdict above stays in sight. */
export function PanelDialog({
	title,
	wide = false,
	onClose,
	children,
}: {
	readonly title: string;
	readonly wide?: boolean;
	readonly onClose: () => void;
	readonly children: ReactNode;
}) {
	return (
		<ModalOverlay
			className="overlay"
			isOpen
			isDismissable
			onOpenChange={(open) => {
				if (!open) onClose();
			}}
		>
			<Modal className={wide ? "panel-dialog wide" : "panel-dialog"}>
				<Dialog className="panel-dialog-body">
					<Heading slot="title" className="panel-dialog-title">
						{title}
					</Heading>
					{children}
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
