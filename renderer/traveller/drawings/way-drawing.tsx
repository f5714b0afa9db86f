import iconStyles from "../frame/icon.module.css";
import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { PersonShape } from "./person-shape.tsx";

/** The sign over the place, its number as on the wall, and the way there. */
export function WayDrawing({
	route,
	place,
}: {
	readonly route: "gate" | "counter";
	readonly place: string;
}) {
	return (
		<Drawing kind="way">
			<path className={drawingStyles.shade} d="M20 368h440v14H20Z" />
			<g className={iconStyles.mirrors}>
				<path
					className={drawingStyles.way}
					d="M40 240h96v-34l66 62-66 62v-34H40Z"
				/>
				<g transform="translate(340 368)">
					{route === "gate" ? <Gate /> : <Counter />}
				</g>
			</g>
			<rect
				className={drawingStyles.deep}
				x="140"
				y="16"
				width="200"
				height="128"
				rx="16"
			/>
			<text
				className={
					place.length > 3
						? `${drawingStyles.place} ${drawingStyles.placeLong}`
						: drawingStyles.place
				}
				x="240"
				y="84"
				textAnchor="middle"
				dominantBaseline="central"
			>
				{place}
			</text>
		</Drawing>
	);
}

function Gate() {
	return (
		<g>
			<rect
				className={drawingStyles.paper}
				x="-106"
				y="-196"
				width="34"
				height="196"
				rx="8"
			/>
			<rect
				className={drawingStyles.paper}
				x="72"
				y="-196"
				width="34"
				height="196"
				rx="8"
			/>
			<path
				className={drawingStyles.glass}
				d="M-72-160h54a10 10 0 0 1 10 10v128a10 10 0 0 1-10 10h-54Z"
			/>
			<path
				className={drawingStyles.glass}
				d="M72-160H18a10 10 0 0 0-10 10v128a10 10 0 0 0 10 10h54Z"
			/>
			<path className={drawingStyles.faint} d="M-97-170h16M81-170h16" />
		</g>
	);
}

function Counter() {
	return (
		<g>
			<g transform="translate(10 -60)">
				<PersonShape />
			</g>
			<path className={drawingStyles.paper} d="M-106-96h212v26h-212Z" />
			<path className={drawingStyles.tint} d="M-90-70H90V0H-90Z" />
			<path className={drawingStyles.faint} d="M-60-36H60" />
		</g>
	);
}
