import { useEffect, useState } from "react";
import type { Reply } from "../../contract/define.ts";

/** A list that main is asked for once for each `key`; null until it is there. */
export function useList<T>(
	key: string,
	ask: (key: string) => Promise<Reply<T[]>>,
): readonly T[] | null {
	const [list, setList] = useState<readonly T[] | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same question for one key.
	useEffect(() => {
		let isWanted = true;
		setList(null);
		void ask(key).then((reply) => {
			if (isWanted) setList(reply.ok ? reply.value : []);
		});
		return () => {
			isWanted = false;
		};
	}, [key]);
	return list;
}
