import { isDigit, isLetter } from "./character.ts";
import { type Layout, positions, type Span } from "./layout.ts";
import { mrvA } from "./mrv-a.ts";
import { mrvB } from "./mrv-b.ts";
import type { MrzFormat } from "./mrz.ts";
import { td1 } from "./td1.ts";
import { td2 } from "./td2.ts";
import { td3 } from "./td3.ts";

/** What may stand at a position (ICAO 9303-3 §4.3 to §4.9); a filler may everywhere. */
export type CharacterClass = "letter" | "digit" | "check" | "sex" | "any";

/** A check digit whose positions do not depend on what was read. */
export interface Equation {
	readonly over: readonly Span[];
	readonly check: number;
}

export interface RepairModel {
	/** By position in the lines joined by one separator. */
	readonly classes: readonly CharacterClass[];
	readonly equations: readonly Equation[];
	readonly states: readonly Span[];
	/** Stretches whose characters follow no class: only check digits see a misread. */
	readonly open: readonly Span[];
}

const LAYOUTS: Readonly<Record<Exclude<MrzFormat, "FRA-ID">, Layout>> = {
	TD1: td1,
	TD2: td2,
	TD3: td3,
	"MRV-A": mrvA,
	"MRV-B": mrvB,
};

export function repairModel(format: MrzFormat, text: string): RepairModel {
	return format === "FRA-ID"
		? frenchModel(text)
		: layoutModel(LAYOUTS[format], text);
}

function layoutModel(layout: Layout, text: string): RepairModel {
	const { documentNumber, optionalData, optionalData2 } = layout;
	const open = [documentNumber, optionalData];
	if (optionalData2 !== null) open.push(optionalData2);
	const states = [layout.issuingState, layout.nationality];
	const checks = [
		layout.documentNumberCheck,
		layout.dateOfBirthCheck,
		layout.dateOfExpiryCheck,
		layout.optionalDataCheck,
		layout.composite?.check ?? null,
	];
	const classes = classesOf(text, [
		["any", open],
		["digit", [layout.dateOfBirth, layout.dateOfExpiry]],
		["check", checks.flatMap((at) => (at === null ? [] : [oneAt(at)]))],
		["sex", [oneAt(layout.sex)]],
	]);
	const equations: Equation[] = [
		{ over: [layout.dateOfBirth], check: layout.dateOfBirthCheck },
		{ over: [layout.dateOfExpiry], check: layout.dateOfExpiryCheck },
	];
	if (layout.composite !== null) equations.push(layout.composite);
	// A filler there means a number that goes on elsewhere (ICAO 9303-5 §4.2.2).
	if (text.charAt(layout.documentNumberCheck) !== "<") {
		const check = layout.documentNumberCheck;
		equations.push({ over: [documentNumber], check });
	}
	return { classes, equations, states, open };
}

function frenchModel(text: string): RepairModel {
	const { span, at } = positions(36);
	const open = [span(1, 31, 36), span(2, 5, 12)];
	const checks = [at(2, 13), at(2, 34), at(2, 36)];
	const composite = [span(1, 1, 36), span(2, 1, 35)];
	return {
		classes: classesOf(text, [
			["any", open],
			["digit", [span(2, 1, 4), span(2, 28, 33)]],
			["check", checks.map(oneAt)],
			["sex", [oneAt(at(2, 35))]],
		]),
		equations: [
			{ over: [span(2, 1, 12)], check: at(2, 13) },
			{ over: [span(2, 28, 33)], check: at(2, 34) },
			{ over: composite, check: at(2, 36) },
		],
		states: [],
		open,
	};
}

const oneAt = (at: number): Span => ({ start: at, end: at + 1 });

function classesOf(
	text: string,
	parts: readonly (readonly [CharacterClass, readonly Span[]])[],
): readonly CharacterClass[] {
	const classes: CharacterClass[] = Array.from(text, () => "letter");
	for (const [name, spans] of parts) {
		for (const { start, end } of spans) classes.fill(name, start, end);
	}
	return classes;
}

export function isOfClass(character: string, name: CharacterClass): boolean {
	if (character === "<" || character === "\n" || name === "any") return true;
	const code = character.charCodeAt(0);
	switch (name) {
		case "letter":
			return isLetter(code);
		case "digit":
		case "check":
			return isDigit(code);
		case "sex":
			return "MFX".includes(character);
	}
}
