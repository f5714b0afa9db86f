import { Alert } from "../ui/alert.tsx";
import { Icon } from "../ui/icon.tsx";
import messageStyles from "./message.module.css";
import type { Action } from "./use-action.ts";

/** What came of the last thing that was asked for. */
export function Outcome({ action }: { readonly action: Action }) {
	return (
		<>
			<Alert text={action.problem} />
			<div
				role="status"
				className={action.done ? messageStyles.done : messageStyles.none}
			>
				{action.done ? (
					<>
						<Icon name="ready" />
						<span>{action.done}</span>
					</>
				) : null}
			</div>
		</>
	);
}
