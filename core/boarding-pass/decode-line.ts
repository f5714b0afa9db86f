import type { Day } from "../day.ts";
import type { Failure } from "../result.ts";
import type {
	BoardingPass,
	BoardingPassLeg,
	BoardingPassProblem,
	BoardingPassSecurity,
} from "./boarding-pass.ts";

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

const frame = { kind: "boardingPass", format: "BCBP", checks: {} } as const;

/** A boarding pass as one line of `lintas decode` says it, without the line's id. */
export function boardingPassLine(pass: BoardingPass): DecodedBoardingPass {
	const { ok, problems } = pass;
	return { ...frame, ok, fields: fieldsOf(pass), problems };
}

/** One that does not read, and why. */
export function spoiledPassLine(failure: Failure): DecodedBoardingPass {
	return { ...frame, ok: false, fields: {}, problems: [failure] };
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
