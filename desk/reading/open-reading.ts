import type { TrustFacts } from "../../contract/reading-host.ts";
import type { Tell } from "../../contract/refusal.ts";
import type { Session } from "../counter/session.ts";
import { takeTrust } from "../counter/trust-change.ts";
import type { DataFiles } from "../data-files.ts";
import type { OnBlind } from "../follow-files.ts";
import { followTrust } from "../sources/follow-trust.ts";
import { deskVisaCodes } from "../sources/visa-codes.ts";
import type { Surroundings } from "../surroundings.ts";
import { type ReadingProcess, startReadingProcess } from "./reading-process.ts";

export interface Reading extends ReadingProcess {
	/** The trust folder is followed no more. */
	stop(): void;
}

/** Documents are read in a process of their own, by what the desk trusts while it works. */
export function openReading(
	files: DataFiles,
	state: string,
	session: Session,
	ports: {
		readonly launch: Surroundings["launch"];
		readonly tell: Tell;
		readonly onChange: () => void;
		readonly onBlind: OnBlind;
	},
): Reading {
	const { launch, tell, onChange, onBlind } = ports;
	let known: TrustFacts | null = null;

	function become(reading: Session["reading"]): void {
		session.reading = reading;
		onChange();
	}

	const reading = startReadingProcess({
		launch: () => launch("reading"),
		tell,
		files,
		visaCodes: deskVisaCodes(files, state),
		onTrust(facts) {
			const isSame = known !== null && printOf(facts) === printOf(known);
			const isStart = known === null;
			known = facts;
			if (isSame) return;
			takeTrust(session, facts, isStart);
			onChange();
		},
		onRunning: () => become("running"),
		onRestarting: () => become("restarting"),
	});
	const unfollow = followTrust(
		files,
		() => void reading.readTrustAgain(),
		onBlind,
	);
	return { ...reading, stop: unfollow };
}

function printOf({ trustId, damage }: TrustFacts): string {
	return JSON.stringify([trustId, damage]);
}
