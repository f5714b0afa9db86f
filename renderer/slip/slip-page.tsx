import type { TFunction } from "i18next";
import type { SlipSheet } from "../../contract/slip.ts";
import { QrCode } from "./qr-code.tsx";
import styles from "./slip-page.module.css";
import { slipDay } from "./words.ts";

type Line = SlipSheet["lines"][number];

const narrowDots = 480;

function Pictogram({ route }: Pick<SlipSheet, "route">) {
	return (
		<svg className={styles.pictogram} viewBox="0 0 48 48" aria-hidden="true">
			{route === "gate" ? (
				<path d="M4 44V8h8v36zM36 44V8h8v36zM14 22h11v-7l11 11-11 11v-7H14z" />
			) : (
				<path d="M24 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM11 30c0-7 6-10 13-10s13 3 13 10zM4 33h40v5h-3v6H7v-6H4z" />
			)}
		</svg>
	);
}

/** One strip of paper for the traveller, in the traveller's language. */
export function SlipPage({
	slip,
	t,
}: {
	readonly slip: SlipSheet;
	readonly t: TFunction;
}) {
	const { language, route, caseNumber } = slip;
	const say = ({ code, values }: Line) =>
		t(code, {
			...values,
			...(values?.day ? { day: slipDay(values.day, language) } : {}),
		});
	const drawn = ({ look, code, ...line }: Line) => {
		const text = say({ look, code, ...line });
		switch (look) {
			case "title":
				return <h1 key={code}>{text}</h1>;
			case "step":
				return (
					<p key={code} className={styles.step}>
						<Pictogram route={route} />
						<strong>{text}</strong>
					</p>
				);
			case "number":
				return (
					<figure key={code}>
						<QrCode
							text={caseNumber}
							moduleDots={window.innerWidth < narrowDots ? 6 : 8}
						/>
						<figcaption>{text}</figcaption>
					</figure>
				);
			default:
				return (
					<p key={code} className={styles.line} data-look={look}>
						{text}
					</p>
				);
		}
	};
	return <main className={styles.slip}>{slip.lines.map(drawn)}</main>;
}
