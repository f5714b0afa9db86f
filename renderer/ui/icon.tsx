import styles from "./icon.module.css";

/** Line drawings of one weight, in the colour of the text beside them. */
const paths = {
	ready: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.2l2.8 2.8L16 9.6",
	busy: "M4 7h16M4 12h10M4 17h16",
	waiting: "M12 3.5 20.5 12 12 20.5 3.5 12ZM12 8.5v4M12 15.3v.2",
	failed: "M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2ZM9 9l6 6M15 9l-6 6",
	closed: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8",
	arrival: "M4 12h12M11 7l5 5-5 5M20 5v14",
	departure: "M8 12h12M15 7l5 5-5 5M4 5v14",
	passport: "M6 3h12v18H6ZM9 17h6M12 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
	open: "M5 11h14v9H5ZM8 11V8a4 4 0 0 1 7.6-1.7",
	person:
		"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c1-3.6 4-5.3 7.5-5.3s6.5 1.7 7.5 5.3",
	hand: "M7 12.500V6.500a1.500 1.500 0 0 1 3 0V4.500a1.500 1.500 0 0 1 3 0V6a1.500 1.500 0 0 1 3 0v2.500a1.500 1.500 0 0 1 3 0V14a7 7 0 0 1-7 7c-3 0-4.800-1.500-6.200-4L4 13.800a1.500 1.500 0 0 1 2.600-1.500L7 13",
	bare: "M12 4 20.5 19h-17ZM12 10v4M12 16.500v.2",
	note: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.500M12 7.600v.2",
	same: "M5 12.500l4.5 4.500L19 7.5",
	tolerable: "M4 10c3-3 5-3 8 0s5 3 8 0M4 16c3-3 5-3 8 0s5 3 8 0",
	fatal: "M5 9h14M5 15h14M16 4 8 20",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
			<path d={paths[name]} />
		</svg>
	);
}
