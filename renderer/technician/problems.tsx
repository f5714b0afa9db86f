import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import type { View } from "./api.ts";
import messageStyles from "./message.module.css";

/** That the desk does not run on its file, on every screen until it does again. */
export function Problems({
	config,
	onOpen,
}: {
	readonly config: View["config"];
	readonly onOpen: () => void;
}) {
	const { t, say } = useWords();
	const [first] = config.problems;
	return (
		<div
			role="status"
			className={first ? messageStyles.notice : messageStyles.none}
		>
			{first ? (
				<>
					<Icon name="waiting" />
					<span className={messageStyles.text}>
						{t(`tech.config.source.${config.source}`)} {say(first)}
					</span>
					<Button onPress={onOpen}>{t("tech.nav.config")}</Button>
				</>
			) : null}
		</div>
	);
}
