import { memo } from "react";
import type { OfficerView } from "../../contract/officer.ts";
import { useWords } from "./i18n/use-words.ts";

interface StatusLineProps {
	readonly remark: OfficerView["remark"];
	/** Null: no rules decide in this window. */
	readonly rules: OfficerView["rules"] | null;
	readonly runtime: string;
}

export const StatusLine = memo(function StatusLine({
	remark,
	rules,
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
			{rules === null ? null : (
				<p className="rules-in-force">
					{t("bar.rules", { name: rules.name, version: rules.version })}
				</p>
			)}
			<p className="runtime">{t("bar.runtime", { runtime })}</p>
		</footer>
	);
});
