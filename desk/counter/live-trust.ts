import type { OnBlind } from "../follow-files.ts";
import { followTrust } from "../sources/follow-trust.ts";
import type { DeskSources } from "../sources/frame-sources.ts";
import type { TrustFiles } from "../sources/trust-in-force.ts";
import type { FrameSources } from "./read-frame.ts";
import type { Session } from "./session.ts";
import { takeTrust } from "./trust-change.ts";

export interface LiveTrust {
	/** As it is now, whenever it is looked at. */
	readonly sources: FrameSources;
	stop(): void;
}

/** What documents are judged by while the desk works: the trust folder is followed. */
export function openLiveTrust(
	files: TrustFiles,
	{ trust, visaCodes }: DeskSources,
	session: Session,
	onChange: () => void,
	onBlind: OnBlind,
): LiveTrust {
	let now = trust;
	takeTrust(session, now, true);
	const stop = followTrust(
		files,
		now,
		(fresh) => {
			now = fresh;
			takeTrust(session, fresh, false);
			onChange();
		},
		onBlind,
	);
	return {
		sources: {
			get trust() {
				return now.loaded.store;
			},
			visaCodes,
		},
		stop,
	};
}
