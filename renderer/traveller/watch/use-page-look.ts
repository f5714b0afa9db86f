import { useLayoutEffect } from "react";
import type { KioskLanguage } from "../../../core/languages.ts";
import { directionOf } from "../../ui/i18n/native-names.ts";
import type { Modes } from "../api.ts";

/** Language, direction and modes on the root, where styles and readers look for them. */
export function usePageLook(language: KioskLanguage, modes: Modes): void {
	const { reach, contrast, large, speech } = modes;
	useLayoutEffect(() => {
		const root = document.documentElement;
		root.lang = language;
		root.dir = directionOf(language);
		root.dataset.modes = Object.entries({ reach, contrast, large, speech })
			.filter(([, isOn]) => isOn)
			.map(([mode]) => mode)
			.join(" ");
	}, [language, reach, contrast, large, speech]);
}
