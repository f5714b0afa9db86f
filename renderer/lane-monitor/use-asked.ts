import { useCallback, useEffect, useState } from "react";
import { errorPhrase } from "../ui/error-phrase.ts";
import type { Said } from "../ui/i18n/use-words.ts";
import type { Asked } from "./lane-actions.ts";

/** Long enough to read; later it would be said of another traveller. */
const doneMs = 20_000;

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
	const { done } = last;
	useEffect(() => {
		if (done === null) return;
		const timer = setTimeout(
			() => setLast({ problem: null, done: null }),
			doneMs,
		);
		return () => clearTimeout(timer);
	}, [done]);
	const ask = useCallback(async (asked: Asked) => {
		const answer = await asked.reply;
		setLast(
			answer.ok
				? { problem: null, done: asked.done }
				: { problem: errorPhrase(answer.error), done: null },
		);
		return answer.ok;
	}, []);
	return { ...last, ask };
}
