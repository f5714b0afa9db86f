import { useEffect, useRef } from "react";
import { localeOf } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./monitor-lines.module.css";
import type { KeptLine } from "./use-monitor.ts";

const rowBytes = 16;

interface Row {
	readonly key: string;
	readonly hex: string;
	readonly text: string;
}

function rowsOf(line: KeptLine): Row[] {
	const pairs = line.hex.match(/../gu) ?? [];
	const signs = [...line.text];
	return Array.from(
		{ length: Math.ceil(pairs.length / rowBytes) },
		(_, at) => ({
			key: `${line.number}-${at}`,
			hex: pairs.slice(at * rowBytes, (at + 1) * rowBytes).join(" "),
			text: signs.slice(at * rowBytes, (at + 1) * rowBytes).join(""),
		}),
	);
}

function timeOf(atMs: number, language: string): string {
	return new Date(atMs).toLocaleTimeString(localeOf(language), {
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
		fractionalSecondDigits: 3,
		hourCycle: "h23",
	});
}

/** Bytes in rows of sixteen, marks between documents; the newest line stays in sight. */
export function MonitorLines({
	lines,
	label,
}: {
	readonly lines: readonly KeptLine[];
	readonly label: string;
}) {
	const { t, language } = useWords();
	const region = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each new line scrolls
	useEffect(() => {
		const element = region.current;
		if (element) element.scrollTop = element.scrollHeight;
	}, [lines]);
	return (
		<div
			ref={region}
			className={styles.monitor}
			data-part="monitor"
			role="log"
			aria-label={label}
			aria-live="off"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
			tabIndex={0}
		>
			{lines.length === 0 ? (
				<p className={styles.empty}>{t("tech.monitor.empty")}</p>
			) : null}
			{lines.map((line) =>
				line.kind === "in" || line.kind === "out" ? (
					rowsOf(line).map((row) => (
						<p key={row.key} className={styles.row} data-kind={line.kind}>
							<span className={styles.time}>{timeOf(line.atMs, language)}</span>
							<span className={styles.way}>
								{t(`tech.monitor.${line.kind}`)}
							</span>
							<span>{row.hex}</span>
							<span>
								<Signs text={row.text} />
							</span>
						</p>
					))
				) : (
					<Boundary key={line.number} line={line} />
				),
			)}
		</div>
	);
}

/** ISO/IEC 646: control characters by their names. */
const names =
	"NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(
		" ",
	);
const firstPicture = 0x2400;

/** Text as it is; the picture of a control character as its name in a box. */
function Signs({ text }: { readonly text: string }) {
	const parts = text.split(/([\u2400-\u241f])/u);
	let at = 0;
	return parts.map((part) => {
		at += 1;
		const name = names[part.charCodeAt(0) - firstPicture];
		return name === undefined ? (
			part
		) : (
			<span key={at} className={styles.control}>
				{name}
			</span>
		);
	});
}

function Boundary({ line }: { readonly line: KeptLine }) {
	const { t, find } = useWords();
	const { kind, bytes, code } = line;
	const word =
		kind === "frame"
			? t("tech.monitor.frame", { count: bytes })
			: kind === "noise"
				? t("tech.monitor.noise", {
						count: bytes,
						why: find(code ?? "") ?? code ?? "",
					})
				: t("tech.monitor.dropped", { count: bytes });
	return (
		<p className={styles.mark} data-kind={kind}>
			{word}
		</p>
	);
}
