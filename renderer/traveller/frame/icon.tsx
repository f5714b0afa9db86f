import styles from "./icon.module.css";

/** Line drawings of one weight, in the colour of the words beside them. */
const paths = {
	globe:
		"M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c2.600 2.500 3.900 5.500 3.900 9s-1.300 6.500-3.900 9c-2.600-2.500-3.900-5.500-3.900-9S9.400 5.500 12 3Z",
	help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.200 9.600a2.900 2.900 0 1 1 4.400 2.500c-1.100.700-1.600 1.300-1.600 2.400M12 17.300v.2",
	display:
		"M3 19 7.500 6h1L13 19M4.700 14.500h6.600M16 10.500v4h2l2.500 2v-8l-2.500 2Z",
	check: "M5 12.500l4.500 4.500L19 7.500",
	back: "M20 12H5M11 6l-6 6 6 6",
	go: "M4 12h15M13 6l6 6-6 6",
	note: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.500M12 7.500v.2",
	reach: "M4 5h16M12 9v9M7.500 14l4.500 4.500 4.500-4.500",
	contrast:
		"M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3v18M12 8h5M12 12h5.800M12 16h5",
	large: "M2.500 19 8 5l5.500 14M4.600 14h6.800M15 19l3-8 3 8M16 16.500h4",
	speech:
		"M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
	person:
		"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6",
	erase: "M9 5h12v14H9l-6-7ZM12.500 9.500l5 5M17.500 9.500l-5 5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg
			className={
				name === "back" || name === "go"
					? `${styles.icon} ${styles.mirrors}`
					: styles.icon
			}
			viewBox="0 0 24 24"
			aria-hidden="true"
		>
			<path d={paths[name]} />
		</svg>
	);
}
