import { useEffect, useRef } from "react";
import type { Modes, TravellerApi } from "../api.ts";
import { watchHeadset } from "../speech/headset.ts";

/** Plugging the headset in is asking to be read to. */
export function useHeadset(api: TravellerApi, modes: Modes): void {
	const current = useRef(modes);
	current.current = modes;
	useEffect(
		() =>
			watchHeadset((isThere) => {
				if (isThere && !current.current.speech)
					void api.chooseModes({ modes: { ...current.current, speech: true } });
			}),
		[api],
	);
}
