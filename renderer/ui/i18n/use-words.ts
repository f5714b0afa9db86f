import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Word } from "./words.ts";

type Values = Readonly<Record<string, string | number>>;

/** A code with values, as main sends it. */
export interface Said {
	readonly code: string;
	readonly values?: Values | undefined;
}

export interface Words {
	readonly language: string;
	/** A word of the catalogue whose key is known when compiling. */
	t(word: Word, values?: Values): string;
	/** The word for a code from elsewhere, or undefined when there is none. */
	find(code: string, values?: Values): string | undefined;
	/** As `find`, but an unknown code is shown as a code and never lost. */
	say(phrase: Said): string;
}

/** i18next picks the plural by `count`: the first number of a phrase governs it. */
function counted(values: Values | undefined): Values {
	if (!values || "count" in values) return values ?? {};
	const first = Object.values(values).find((value) => Number.isFinite(value));
	return typeof first === "number" ? { ...values, count: first } : values;
}

export function useWords(): Words {
	const { i18n } = useTranslation();
	return useMemo(() => {
		const find = (code: string, values?: Values) => {
			const options = counted(values);
			return i18n.exists(code, options) ? i18n.t(code, options) : undefined;
		};
		return {
			language: i18n.language,
			t: (word, values) => i18n.t(word, counted(values)),
			find,
			say: ({ code, values }) =>
				find(code, values) ?? i18n.t("phrase.unknown", { code }),
		};
	}, [i18n]);
}
