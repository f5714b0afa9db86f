import bannerStyles from "../ui/banner.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";

/** Said for as long as nothing can be looked up. */
export function StoreBanner({ isShown }: { readonly isShown: boolean }) {
	const { t } = useWords();
	return (
		<div role="status" className={bannerStyles.banners}>
			{isShown ? (
				<p className={bannerStyles.banner}>
					<Icon name="waiting" />
					{t("banner.lanesRestarting")}
				</p>
			) : null}
		</div>
	);
}
