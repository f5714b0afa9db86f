import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import type { View } from "./api.ts";
import messageStyles from "./message.module.css";

/** What happened to the window itself; stays until something else does. */
export function Told({ remark }: { readonly remark: View["remark"] }) {
	const { say } = useWords();
	return (
		<div
			role="status"
			className={remark ? messageStyles.notice : messageStyles.none}
		>
			{remark ? (
				<>
					<Icon name="waiting" />
					<span key={remark.remarkId} className={messageStyles.text}>
						{say(remark)}
					</span>
				</>
			) : null}
		</div>
	);
}
