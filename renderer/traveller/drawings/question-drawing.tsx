import type { ReactNode } from "react";
import drawingStyles from "./drawing.module.css";
import { Drawing } from "./drawing.tsx";
import { squareCodePath } from "./square-code.ts";

const code = squareCodePath(8);

const pictures: Readonly<Record<string, ReactNode>> = {
	arrivalCard: (
		<>
			<rect
				className={drawingStyles.inkBody}
				x="156"
				y="30"
				width="168"
				height="340"
				rx="24"
			/>
			<rect
				className={drawingStyles.paper}
				x="168"
				y="56"
				width="144"
				height="284"
				rx="8"
			/>
			<path
				className={drawingStyles.faint}
				d="M186 84h108M186 108h72M186 132h108M186 156h84"
			/>
			<g transform="translate(188 196)">
				<path className={drawingStyles.code} d={code} />
			</g>
		</>
	),
	health: (
		<>
			<path
				className={drawingStyles.paper}
				d="M206 60a34 34 0 0 1 68 0v176a66 66 0 1 1-68 0Z"
			/>
			<path
				className={drawingStyles.deep}
				d="M228 120h24v126a42 42 0 1 1-24 0Z"
			/>
			<path
				className={drawingStyles.faint}
				d="M296 90h40M296 126h28M296 162h40M296 198h28"
			/>
		</>
	),
	quarantine: (
		<>
			<path
				className={drawingStyles.tint}
				d="M240 356C120 330 84 224 112 74c120 20 180 110 128 282Z"
			/>
			<path
				className={drawingStyles.faint}
				d="M240 356c-10-100-46-170-96-226M212 262l-70-14M186 204l-4-62"
			/>
			<path
				className={drawingStyles.paper}
				d="M338 206c52-26 100 10 90 70-8 50-44 86-72 78-10-3-18-3-28 0-28 8-64-28-72-78-10-60 30-96 82-70Z"
			/>
			<path className={drawingStyles.faint} d="M338 206c0-26 10-44 30-54" />
		</>
	),
	customs: (
		<>
			<path
				className={drawingStyles.inkBody}
				d="M180 120V84a20 20 0 0 1 20-20h80a20 20 0 0 1 20 20v36h-22V86h-76v34Z"
			/>
			<rect
				className={drawingStyles.tint}
				x="76"
				y="120"
				width="328"
				height="220"
				rx="22"
			/>
			<path className={drawingStyles.deep} d="M76 206h328v28H76Z" />
			<rect
				className={drawingStyles.paper}
				x="212"
				y="196"
				width="56"
				height="48"
				rx="8"
			/>
		</>
	),
	cash: (
		<>
			<rect
				className={drawingStyles.tint}
				x="96"
				y="84"
				width="320"
				height="160"
				rx="14"
			/>
			<rect
				className={drawingStyles.paper}
				x="64"
				y="150"
				width="320"
				height="166"
				rx="14"
			/>
			<circle className={drawingStyles.deep} cx="224" cy="233" r="46" />
			<path
				className={drawingStyles.faint}
				d="M92 184h48M308 282h48M92 282h28M328 184h28"
			/>
		</>
	),
};

const unknown = (
	<>
		<rect
			className={drawingStyles.paper}
			x="130"
			y="40"
			width="220"
			height="320"
			rx="16"
		/>
		<path
			className={drawingStyles.faint}
			d="M166 100h148M166 140h148M166 180h96M166 260h40M166 300h40"
		/>
	</>
);

/** A thing that stands for the question; the words ask it. */
export function QuestionDrawing({ code: name }: { readonly code: string }) {
	return <Drawing kind="question">{pictures[name] ?? unknown}</Drawing>;
}
