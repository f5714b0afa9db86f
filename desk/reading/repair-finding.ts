import type { OutputOf } from "../../contract/define.ts";
import type { readingHostCalls } from "../../contract/reading-host.ts";

/** What a misread zone may be, as the reading host found it. */
export type RepairFinding = NonNullable<
	OutputOf<(typeof readingHostCalls)["repair"]>
>;
