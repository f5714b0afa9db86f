import type { Day } from "../day.ts";
import type { Failure } from "../result.ts";
import type {
	BoardingPass,
	BoardingPassLeg,
	BoardingPassProblem,
	BoardingPassSecurity,
} from "./boarding-pass.ts";
import { parseBoardingPass } from "./parse.ts";

export interface BoardingPassFields {
	readonly passengerName: string;
	readonly electronicTicket: string;
	readonly legs: readonly Omit<
		BoardingPassLeg,
		"repeated" | "airlinePrivate"
	>[];
	readonly version?: string;
	/** As printed: last digit of the year and day of the year. */
	readonly issueDate?: string;
	readonly issuedOn: Day | null;
	readonly security?: BoardingPassSecurity;
}

export interface DecodedBoardingPass {
	readonly kind: "boardingPass";
	readonly format: "BCBP";
	readonly ok: boolean;
	readonly fields: BoardingPassFields | Readonly<Record<string, never>>;
	/** A boarding pass has no check digits. */
	readonly checks: Readonly<Record<string, never>>;
	readonly problems: readonly (Failure | BoardingPassProblem)[];
}

/** A boarding pass as one line of `lintas decode` says it, without the line's id. */
export function decodeBoardingPassLine(
	text: string,
	today: Day,
): DecodedBoardingPass {
	const frame = { kind: "boardingPass", format: "BCBP", checks: {} } as const;
	const parsed = parseBoardingPass(text, today);
	if (!parsed.ok) {
		return { ...frame, ok: false, fields: {}, problems: [parsed.error] };
	}
	const { ok, problems } = parsed.value;
	return { ...frame, ok, fields: fieldsOf(parsed.value), problems };
}

function fieldsOf(pass: BoardingPass): BoardingPassFields {
	const { passengerName, electronicTicket, version, unique, security } = pass;
	const issueDate = unique?.issueDate;
	return {
		passengerName,
		electronicTicket,
		legs: pass.legs.map(({ repeated: _, airlinePrivate: __, ...leg }) => leg),
		...(version === undefined ? {} : { version }),
		...(issueDate === undefined ? {} : { issueDate }),
		issuedOn: pass.issuedOn,
		...(security === undefined ? {} : { security }),
	};
}
