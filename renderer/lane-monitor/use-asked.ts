import { useCallback, useState } from "react";
import { errorPhrase } from "../ui/error-phrase.ts";
import type { Said } from "../ui/i18n/use-words.ts";
import type { Asked } from "./lane-actions.ts";

export interface LastAsked {
	readonly problem: Said | null;
	readonly done: Said | null;
	/** True: it was done. */
	ask(asked: Asked): Promise<boolean>;
}

/** What the last request came to; a new one takes its place. */
export function useAsked(): LastAsked {
	const [last, setLast] = useState<{ problem: Said | null; done: Said | null }>(
		{ problem: null, done: null },
	);
	const ask = useCallback(async ({ reply, done }: Asked) => {
		const answer = await reply;
		setLast(
			answer.ok
				? { problem: null, done }
				: { problem: errorPhrase(answer.error), done: null },
		);
		return answer.ok;
	}, []);
	return { ...last, ask };
}
