import type { z } from "zod";
import type { Client } from "../../contract/define.ts";
import type { Repairs } from "../../contract/repairs.ts";
import type { storeCalls } from "../../contract/store.ts";
import { mayDiscard } from "../../core/crossing/allowed.ts";
import { keyOf } from "../../core/crossing/judge.ts";
import type { CrossingState } from "../../core/crossing/state.ts";
import { agree } from "../../core/document/agree.ts";
import { agreeCompanion } from "../../core/document/agree-companion.ts";
import { visaRecordClaims } from "../../core/document/attach-visa-code.ts";
import { isSameDocument } from "../../core/document/document-key.ts";
import { travelDocumentOf } from "../../core/document/travel-document.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { type MrzRepair, repairMrz } from "../../core/mrz/repair.ts";

type RepairsView = z.output<typeof Repairs>;
type Choice = RepairsView["choices"][number];

export interface RepairPorts {
	readonly store: () => Client<typeof storeCalls> | null;
	readonly state: () => CrossingState;
	/** The rules that decide on what is shown. */
	readonly pack: () => RulePack;
	/** Repairs have been worked out or confirmed by another source. */
	readonly onChange: () => void;
}

export interface RepairDesk {
	/** The repairs of the misread zone shown; they are worked out after it is. */
	of(state: CrossingState): RepairsView | null;
	/** The zone of a choice that is shown now. */
	chosen(inspectionId: string, lines: readonly string[]): Mrz | null;
}

const mostChoices = 9;
const mostBlind = 12;

/** Proposes what a misread zone may be. It applies nothing. */
export function createRepairDesk(ports: RepairPorts): RepairDesk {
	let held: { id: string; view: RepairsView | null } | null = null;

	/** A traveller whom another source knows with exactly these data. */
	async function secondSource(
		text: string,
		day: string,
	): Promise<Choice["fits"]> {
		const zone = parseMrz(text, day);
		if (!zone.ok || !zone.value.ok) return null;
		const document = travelDocumentOf(zone.value);
		const { mismatch } = ports.pack();
		const isSealed = ports
			.state()
			.pending.some(
				(companion) =>
					companion.content.kind === "seal" &&
					companion.content.proof.verdict === "trusted" &&
					agreeCompanion(document, companion, mismatch).relation === "same",
			);
		if (isSealed) return "seal";
		const key = keyOf(zone.value);
		const facts = key ? await ports.store()?.lookUp(key) : undefined;
		if (!facts?.ok) return null;
		const isVisa = facts.value.visas.some(
			(visa) =>
				isSameDocument(visa, document) &&
				agree(document, visaRecordClaims(visa), mismatch).relation === "same",
		);
		return isVisa ? "visa" : null;
	}

	async function confirm(id: string, repair: MrzRepair, day: string) {
		const choices: Choice[] = [];
		for (const choice of plainChoices(repair)) {
			const fits = await secondSource(choice.lines.join("\n"), day);
			choices.push({ ...choice, fits });
		}
		// Which of two characters stands there no digit tells; another source may.
		const [first] = repair.solutions;
		if (first && choices[0]?.fits === null) {
			for (const spot of repair.blind.slice(0, mostBlind)) {
				const choice = withOther(first, spot);
				const fits = await secondSource(choice.lines.join("\n"), day);
				if (fits) choices.push({ ...choice, fits });
			}
		}
		if (held?.id !== id || !held.view) return;
		held = {
			id,
			view: { ...held.view, choices: choices.slice(0, mostChoices) },
		};
		ports.onChange();
	}

	function workOut(id: string, text: string, day: string): void {
		if (held?.id !== id) return;
		const repair = repairMrz(text, day);
		if (!repair.ok || repair.value.solutions.length === 0) return;
		const { solutions, unique, blind } = repair.value;
		held = {
			id,
			view: {
				choices: plainChoices(repair.value),
				more: Math.max(0, solutions.length - mostChoices),
				unique,
				blind: blind.slice(0, 20).map((spot) => ({ ...spot })),
			},
		};
		ports.onChange();
		void confirm(id, repair.value, day);
	}

	return {
		of({ current }) {
			const { reading } = current ?? {};
			const isMisread =
				current !== null && mayDiscard(current) && reading?.mrz?.ok === false;
			if (!isMisread || !reading?.mrz) {
				held = null;
				return null;
			}
			const { inspectionId, mrz, day } = reading;
			if (held?.id !== inspectionId) {
				held = { id: inspectionId, view: null };
				// The misread is shown first: the search takes longer than a frame.
				setTimeout(workOut, 30, inspectionId, mrz.lines.join("\n"), day);
			}
			return held.view;
		},
		chosen(inspectionId, lines) {
			const { current } = ports.state();
			if (held?.id !== inspectionId || !held.view) return null;
			if (current?.reading.inspectionId !== inspectionId) return null;
			const text = lines.join("\n");
			const isShown = held.view.choices.some(
				(choice) => choice.lines.join("\n") === text,
			);
			const zone = isShown ? parseMrz(text, current.reading.day) : null;
			return zone?.ok ? zone.value : null;
		},
	};
}

function plainChoices({ solutions }: MrzRepair): Choice[] {
	return solutions.slice(0, mostChoices).map(({ text, changes }) => ({
		lines: text.split("\n"),
		changes: changes.map((change) => ({ ...change })),
		fits: null,
	}));
}

function withOther(
	solution: MrzRepair["solutions"][number],
	{ line, column, read, other, secondColumn }: MrzRepair["blind"][number],
): Choice {
	const lines = solution.text.split("\n");
	const changes = [column, secondColumn].flatMap((at, index) =>
		at === undefined
			? []
			: [
					{
						line,
						column: at,
						from: read.charAt(index),
						to: other.charAt(index),
					},
				],
	);
	for (const { column: at, to } of changes) {
		const text = lines[line - 1] ?? "";
		lines[line - 1] = text.slice(0, at - 1) + to + text.slice(at);
	}
	return {
		lines,
		changes: [...solution.changes.map((change) => ({ ...change })), ...changes],
		fits: null,
	};
}
