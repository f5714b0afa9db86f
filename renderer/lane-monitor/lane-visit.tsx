import type { LaneLine } from "../../contract/lane-monitor.ts";
import { nativeNames } from "../ui/i18n/native-names.ts";
import { useWords } from "../ui/i18n/use-words.ts";

/** Who stands there, as far as it matters for helping. */
export function LaneVisit({
	visit,
}: {
	readonly visit: NonNullable<LaneLine["visit"]>;
}) {
	const { t } = useWords();
	const { language, travellers, failedReadings, extensions } = visit;
	return (
		<>
			<li>
				<bdi lang={language}>{nativeNames[language]}</bdi>
			</li>
			<li>{t("lane.travellers", { count: Math.max(1, travellers) })}</li>
			{failedReadings === 0 ? null : (
				<li>
					<strong>{t("lane.failedReadings", { count: failedReadings })}</strong>
				</li>
			)}
			{extensions === 0 ? null : (
				<li>{t("lane.extensions", { count: extensions })}</li>
			)}
		</>
	);
}
