import { useState } from "react";
import type { Reply } from "../../contract/define.ts";
import { errorPhrase } from "../ui/error-phrase.ts";
import { type Said, useWords } from "../ui/i18n/use-words.ts";

export interface Action {
	readonly isBusy: boolean;
	/** What went wrong, or what was done, in words. */
	readonly problem: string | null;
	readonly done: string | null;
	run<T>(
		ask: () => Promise<Reply<T>>,
		said?: (value: T) => Said,
	): Promise<T | null>;
}

/** One question to main at a time, and what came of it. A cancelled dialog is nothing. */
export function useAction(): Action {
	const { say } = useWords();
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<Said | null>(null);
	const [done, setDone] = useState<Said | null>(null);
	return {
		isBusy,
		problem: problem === null ? null : say(problem),
		done: done === null ? null : say(done),
		async run(ask, said) {
			setBusy(true);
			setProblem(null);
			setDone(null);
			const reply = await ask();
			setBusy(false);
			if (reply.ok) {
				if (said) setDone(said(reply.value));
				return reply.value;
			}
			if (reply.error.code !== "file.cancelled")
				setProblem(errorPhrase(reply.error));
			return null;
		},
	};
}
