import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./kiosk-dialog.module.css";

/** A sheet over the whole screen; low where everything is kept low. */
export function KioskDialog({
	title,
	name,
	role = "dialog",
	isDismissable = true,
	onClose,
	children,
}: {
	readonly title: string;
	/** Of its own style. */
	readonly name: string;
	readonly role?: "dialog" | "alertdialog";
	readonly isDismissable?: boolean;
	readonly onClose?: () => void;
	readonly children: ReactNode;
}) {
	return (
		<ModalOverlay
			className={styles.overlay}
			data-over={name}
			isOpen
			isDismissable={isDismissable}
			isKeyboardDismissDisabled={!isDismissable}
			onOpenChange={(open) => {
				if (!open) onClose?.();
			}}
		>
			<Modal className={styles.sheet} data-sheet={name}>
				<Dialog className={styles.body} role={role}>
					<Heading slot="title" level={2} className={styles.title}>
						{title}
					</Heading>
					{children}
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
