import { useState } from "react";
import { errorPhrase } from "../../ui/error-phrase.ts";
import type { Said } from "../../ui/i18n/use-words.ts";
import type { KeyMap } from "../../ui/use-keys.ts";
import { type InspectionView, lintas } from "../api.ts";

export interface RepairChoice {
	readonly chosen: number | null;
	readonly problem: Said | null;
	readonly keys: KeyMap;
	choose(index: number): void;
	take(): void;
}

/** A number marks a repair, Enter takes it: no repair is one slip away. */
export function useRepairs(inspection: InspectionView): RepairChoice {
	const { inspectionId, repairs } = inspection;
	const [mark, setMark] = useState<{ id: string; zone: string } | null>(null);
	const [problem, setProblem] = useState<Said | null>(null);
	const choices = repairs?.choices ?? [];
	const index = choices.findIndex(
		({ lines }) => mark?.id === inspectionId && lines.join("\n") === mark.zone,
	);
	const chosen = index < 0 ? null : index;
	function choose(next: number) {
		const zone = choices[next]?.lines.join("\n");
		if (zone) setMark({ id: inspectionId, zone });
	}
	function take() {
		const choice = chosen === null ? undefined : choices[chosen];
		if (!choice) return;
		void lintas.repair({ inspectionId, lines: choice.lines }).then((reply) => {
			setProblem(reply.ok ? null : errorPhrase(reply.error));
		});
	}
	const numbers = choices.map(
		(_, at) => [String(at + 1), () => choose(at)] as const,
	);
	return {
		chosen,
		problem,
		keys: new Map<string, () => void>([
			...numbers,
			...(chosen === null ? [] : [["Enter", take] as const]),
		]),
		choose,
		take,
	};
}
