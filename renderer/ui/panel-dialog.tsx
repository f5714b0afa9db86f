import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./panel-dialog.module.css";

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
			className={styles.overlay}
			isOpen
			isDismissable
			onOpenChange={(open) => {
				if (!open) onClose();
			}}
		>
			<Modal
				className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
			>
				<Dialog className={styles.body}>
					<Heading slot="title" className={styles.title}>
						{title}
					</Heading>
					{children}
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
