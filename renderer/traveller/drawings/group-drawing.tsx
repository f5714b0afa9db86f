import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { PersonShape } from "./person-shape.tsx";

const most = 6;

/** As many figures as travellers so far, and the outline of one more. */
export function GroupDrawing({ travellers }: { readonly travellers: number }) {
	const places = Math.min(travellers + 1, most);
	const wide = 74;
	const left = 240 - ((places - 1) * wide) / 2;
	return (
		<Drawing kind="group">
			<path className={drawingStyles.shade} d="M20 326h440v14H20Z" />
			{Array.from({ length: places }, (_, index) => (
				<g
					// biome-ignore lint/suspicious/noArrayIndexKey: figures are told apart by their place only.
					key={index}
					transform={`translate(${left + index * wide} 326) scale(1.1)`}
				>
					{index < travellers ? (
						<PersonShape />
					) : (
						<g className={drawingStyles.oneMore}>
							<PersonShape look="shade" />
							<path className={drawingStyles.plus} d="M0-62v34M-17-45h34" />
						</g>
					)}
				</g>
			))}
			<path
				className={drawingStyles.paper}
				d="M150 70h180a10 10 0 0 1 10 10v42a10 10 0 0 1-10 10H150a10 10 0 0 1-10-10V80a10 10 0 0 1 10-10Z"
			/>
			<path className={drawingStyles.faint} d="M164 92h90M164 112h60" />
			<path className={drawingStyles.code} d="M290 86h30v30h-30Z" />
		</Drawing>
	);
}
