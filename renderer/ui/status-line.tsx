import { memo } from "react";
import type { OfficerView } from "../../contract/officer.ts";
import { useWords } from "./i18n/use-words.ts";

interface StatusLineProps {
	readonly remark: OfficerView["remark"];
	readonly runtime: string;
}

export const StatusLine = memo(function StatusLine({
	remark,
	runtime,
}: StatusLineProps) {
	const { t, say } = useWords();
	return (
		<footer className="status-line">
			<p role="status" className="remark">
				{remark === null ? null : (
					<span key={remark.remarkId}>{say(remark)}</span>
				)}
			</p>
			<p className="runtime">{t("bar.runtime", { runtime })}</p>
		</footer>
	);
});
