import styles from "./mark.module.css";
/**
 * What a verdict or a lamp looks like: each meaning has its own outline, so
 * that it is told apart without colour. Decorative; the word stands beside it.
 */
export type Meaning = "good" | "plain" | "ask" | "stop" | "locked" | "pending";

const octagon = "M14 2h20l12 12v20L34 46H14L2 34V14Z";

export function Mark({
	meaning,
	plain = false,
}: {
	readonly meaning: Meaning;
	/** Told by shape and word alone: a colour would be seen from behind. */
	readonly plain?: boolean;
}) {
	return (
		<svg
			className={styles.mark}
			data-meaning={meaning}
			data-plain={plain || undefined}
			viewBox="0 0 48 48"
			aria-hidden="true"
		>
			<Shape meaning={meaning} />
		</svg>
	);
}

function Shape({ meaning }: { readonly meaning: Meaning }) {
	switch (meaning) {
		case "good":
			return (
				<>
					<circle className={styles.body} cx="24" cy="24" r="22" />
					<path className={styles.glyph} d="M13.5 25l7.5 7.500L35 17" />
				</>
			);
		case "ask":
			return (
				<>
					<path className={styles.body} d="M24 1.8 46.2 24 24 46.2 1.8 24Z" />
					<path
						className={styles.glyph}
						d="M18.3 19.200c0-7.6 11.6-7.6 11.6 0 0 4.6-5.8 4.9-5.8 9.500M24.1 34.300v.3"
					/>
				</>
			);
		case "stop":
			return (
				<>
					<path className={styles.body} d={octagon} />
					<path
						className={styles.glyph}
						d="M15.5 15.500l17 17M32.5 15.500l-17 17"
					/>
				</>
			);
		case "locked":
			return (
				<>
					<path className={styles.body} d={octagon} />
					<path className={styles.glyph} d="M18 23v-4.500a6 6 0 0 1 12 0V23" />
					<rect
						className={styles.solid}
						x="14.5"
						y="22"
						width="19"
						height="14"
						rx="2"
					/>
				</>
			);
		case "plain":
			return <circle className={styles.ring} cx="24" cy="24" r="21" />;
		case "pending":
			return (
				<>
					<circle className={styles.ring} cx="24" cy="24" r="21" />
					<path className={styles.dots} d="M14 24h.1M24 24h.1M34 24h.1" />
				</>
			);
	}
}
