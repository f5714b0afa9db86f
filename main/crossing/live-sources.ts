import { followTrust } from "../config/follow-trust.ts";
import type { DeskSources } from "../config/frame-sources.ts";
import type { TrustFiles } from "../config/trust-in-force.ts";
import type { FrameSources } from "./read-frame.ts";
import type { Session } from "./session.ts";
import { takeTrust } from "./trust-change.ts";

export interface LiveSources {
	/** Always those of now. */
	readonly sources: FrameSources;
	/** Tells the officer what is in force, and when that changes. Returns how to stop. */
	follow(onChange: () => void): () => void;
}

/** What documents are judged by, as the desk's folder says it at any moment. */
export function liveSources(
	session: Session,
	files: TrustFiles,
	{ trust: atStart, visaCodes }: DeskSources,
): LiveSources {
	let trust = atStart;
	return {
		sources: {
			get trust() {
				return trust.loaded.store;
			},
			visaCodes,
		},
		follow(onChange) {
			takeTrust(session, trust, true);
			return followTrust(files, trust, (now) => {
				trust = now;
				takeTrust(session, now, false);
				onChange();
			});
		},
	};
}
