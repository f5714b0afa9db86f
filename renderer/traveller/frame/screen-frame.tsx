import { type ReactNode, useEffect, useRef } from "react";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import { Choice } from "./choice.tsx";
import { Icon } from "./icon.tsx";
import { Progress } from "./progress.tsx";
import styles from "./screen-frame.module.css";
import { titleSizeOf } from "./title-size.ts";
import { useFit } from "./use-fit.ts";

export interface ScreenFrameProps {
	readonly title: string;
	/** How to do it, or what comes next. */
	readonly how?: string | undefined;
	/** What happened to the last try. */
	readonly hint?: string | null;
	/** Short facts below the instruction. */
	readonly facts?: readonly string[];
	/** To be remembered, and so set large. */
	readonly number?: string;
	/** Below them, in another language. */
	readonly also?: ReactNode;
	readonly drawing?: ReactNode;
	/** Two answers of equal weight instead of one way on. */
	readonly isQuestion?: boolean;
	/** In place of the drawing and its room. */
	readonly body?: ReactNode;
	/** The buttons. */
	readonly children?: ReactNode;
}

/** One instruction: a title, a drawing, the buttons; announced when it comes. */
export function ScreenFrame({
	title,
	how,
	hint = null,
	facts = [],
	number,
	also,
	drawing,
	isQuestion = false,
	body,
	children,
}: ScreenFrameProps) {
	const { api, view, tell } = useKiosk();
	const { t } = useWords();
	const main = useRef<HTMLElement>(null);
	useFit(main);
	const said = [hint, title, how, ...facts, number]
		.filter((text) => typeof text === "string" && text !== "")
		.join("\n");
	useEffect(() => tell(said.split("\n")), [said, tell]);
	useEffect(() => {
		// The button that led here is gone; keys go on from the new screen.
		if (document.activeElement === document.body)
			main.current?.focus({ preventScroll: true });
	}, []);
	return (
		<main
			ref={main}
			tabIndex={-1}
			className={
				body === undefined
					? styles.screen
					: `${styles.screen} ${styles.screenBody}`
			}
			data-screen={view.screen.kind}
		>
			<Progress />
			<div className={styles.instruction} data-fits>
				{hint === null ? null : (
					<p className={styles.hint} data-part="hint">
						<Icon name="note" />
						<span>{hint}</span>
					</p>
				)}
				<h1 className={styles.title} data-size={titleSizeOf(title)}>
					{title}
				</h1>
				{how === undefined ? null : <p className={styles.how}>{how}</p>}
				{facts.map((fact) => (
					<p key={fact} className={styles.fact}>
						{fact}
					</p>
				))}
				{number === undefined ? null : (
					<p className={styles.number} data-part="number">
						{number}
					</p>
				)}
				{also}
			</div>
			{body ?? <div className={styles.picture}>{drawing}</div>}
			<div className={styles.controls}>
				<div
					className={
						isQuestion
							? `${styles.choices} ${styles.choicesEqual}`
							: styles.choices
					}
					data-part="choices"
					data-arrows
				>
					{children}
				</div>
				{view.mayGoBack ? (
					<Choice look="quiet" icon="back" onPress={() => void api.back({})}>
						{t("back")}
					</Choice>
				) : null}
			</div>
		</main>
	);
}
