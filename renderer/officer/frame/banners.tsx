import { memo } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import bannerStyles from "../../ui/banner.module.css";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { Word } from "../../ui/i18n/words.ts";
import { Icon } from "../../ui/icon.tsx";

interface BannersProps {
	readonly store: OfficerView["store"]["state"];
	readonly deviceHost: OfficerView["deviceHost"];
}

/** What is being repaired in the background, for as long as it is. */
export const Banners = memo(function Banners({
	store,
	deviceHost,
}: BannersProps) {
	const { t } = useWords();
	const words: Word[] = [];
	if (store === "restarting") words.push("banner.storeRestarting");
	if (deviceHost === "restarting") words.push("banner.hostRestarting");
	if (deviceHost === "starting") words.push("banner.hostStarting");
	return (
		<div role="status" className={bannerStyles.banners}>
			{words.map((word) => (
				<p key={word} className={bannerStyles.banner}>
					<Icon name="waiting" />
					{t(word)}
				</p>
			))}
		</div>
	);
});
