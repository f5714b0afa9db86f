import type { z } from "zod";
import type { Client } from "../../contract/define.ts";
import type { RepairChoice } from "../../contract/reading-host.ts";
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
import type { Reader } from "../reading/reading-process.ts";
import type { RepairFinding } from "../reading/repair-finding.ts";

type RepairsView = z.output<typeof Repairs>;
type Choice = RepairsView["choices"][number];

export interface RepairPorts {
	readonly reader: Pick<Reader, "repair">;
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

interface Proposal {
	readonly choice: RepairChoice;
	readonly fits: Choice["fits"];
}

interface Held {
	readonly id: string;
	readonly proposals: readonly Proposal[];
	/** Null: not worked out yet, or nothing was found. */
	readonly view: RepairsView | null;
}

/** Proposes what a misread zone may be. It applies nothing. */
export function createRepairDesk(ports: RepairPorts): RepairDesk {
	let held: Held | null = null;

	/** A source that knows a traveller with exactly these data. */
	async function secondSource(mrz: Mrz): Promise<Choice["fits"]> {
		if (!mrz.ok) return null;
		const document = travelDocumentOf(mrz);
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
		const key = keyOf(mrz);
		const facts = key ? await ports.store()?.lookUp(key) : undefined;
		if (!facts?.ok) return null;
		const isVisa = facts.value.visas.some(
			(visa) =>
				isSameDocument(visa, document) &&
				agree(document, visaRecordClaims(visa), mismatch).relation === "same",
		);
		return isVisa ? "visa" : null;
	}

	async function confirmed(found: RepairFinding): Promise<Proposal[]> {
		const proposals: Proposal[] = [];
		for (const choice of found.choices) {
			proposals.push({ choice, fits: await secondSource(choice.zone) });
		}
		// Which of two characters stands there no digit tells; another source may.
		if (proposals[0]?.fits === null) {
			for (const choice of found.others) {
				const fits = await secondSource(choice.zone);
				if (fits) proposals.push({ choice, fits });
			}
		}
		return proposals.slice(0, mostChoices);
	}

	function show(id: string, found: RepairFinding, proposals: Proposal[]) {
		if (held?.id !== id) return;
		held = { id, proposals, view: viewOf(found, proposals) };
		ports.onChange();
	}

	async function workOut(id: string, text: string, day: string): Promise<void> {
		if (held?.id !== id) return;
		const found = await ports.reader.repair(text, day);
		if (found === null) return;
		const plain = found.choices.map((choice) => ({ choice, fits: null }));
		show(id, found, plain);
		show(id, found, await confirmed(found));
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
				held = { id: inspectionId, proposals: [], view: null };
				// The misread is shown first: the search takes longer than a frame.
				setTimeout(workOut, 30, inspectionId, mrz.lines.join("\n"), day);
			}
			return held.view;
		},
		chosen(inspectionId, lines) {
			const { current } = ports.state();
			if (held?.id !== inspectionId) return null;
			if (current?.reading.inspectionId !== inspectionId) return null;
			const text = lines.join("\n");
			const found = held.proposals.find(
				({ choice }) => choice.lines.join("\n") === text,
			);
			return found?.choice.zone ?? null;
		},
	};
}

function viewOf(
	{ more, unique, blind }: RepairFinding,
	proposals: readonly Proposal[],
): RepairsView {
	return {
		choices: proposals.map(({ choice: { zone: _, ...choice }, fits }) => ({
			...choice,
			fits,
		})),
		more,
		unique,
		blind,
	};
}
