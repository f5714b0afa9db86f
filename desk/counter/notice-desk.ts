import { writeFileSync } from "node:fs";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Surroundings } from "../surroundings.ts";

/** What can be done with a notice. */
export interface NoticeDesk {
	readonly isDemo: boolean;
	/** The file. */
	save(notice: RefusalNotice): Promise<Result<string>>;
	print(notice: RefusalNotice): Promise<Result<void>>;
}

/**
 * Notices on paper and in files. Codes of `save`: `file.cancelled`,
 * `file.failed`, `notice.failed`; of `print`: those of the pages.
 */
export function noticeDesk(
	isDemo: boolean,
	{ paper, files }: Pick<Surroundings, "paper" | "files">,
): NoticeDesk {
	return {
		isDemo,
		print: (notice) => paper.notices.print(notice),
		async save(notice) {
			const chosen = await files.save(`${notice.noticeId}.pdf`);
			if (!chosen.ok) return chosen;
			const pdf = await paper.notices.pdf(notice);
			if (!pdf.ok) return pdf;
			try {
				writeFileSync(chosen.value, pdf.value, { mode: 0o600 });
				return ok(chosen.value);
			} catch {
				return fail("file.failed");
			}
		},
	};
}
