interface Language {
	readonly code: string;
	/** Every sentence has a letter of it, and no letter of another but in names. */
	readonly script: RegExp;
	/** Signs of another language's typing. */
	readonly foreignSigns: RegExp;
	/** Keys that may say the same as English. */
	readonly likeEnglish: readonly string[];
	/** A traveller is never told of a refusal or a suspicion. */
	readonly accusing: RegExp;
}

/** How the words of each language are told from those of another. */
export const languages: readonly Language[] = [
	{
		code: "id",
		script: /\p{Script=Latin}/u,
		foreignSigns: /[“”«»]/,
		likeEnglish: ["exit.pin"],
		accusing: /tolak|dicurigai|dilarang|cekal|pelanggaran/i,
	},
	{
		code: "zh-Hans",
		script: /\p{Script=Han}/u,
		foreignSigns: /[?!,;:]|\.(?!\d)|你/,
		likeEnglish: [],
		accusing: /拒绝|禁止|嫌疑|可疑|违法|违规/,
	},
	{
		code: "ja",
		script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
		foreignSigns: /[?!,;:.]/,
		likeEnglish: [],
		accusing: /拒否|禁止|不審|違反|却下/,
	},
	{
		code: "ko",
		script: /\p{Script=Hangul}/u,
		foreignSigns: /[？！，。]/,
		likeEnglish: [],
		accusing: /거부|거절|금지|의심|위반/,
	},
	{
		code: "ar",
		script: /\p{Script=Arabic}/u,
		foreignSigns: /[?,;]/,
		likeEnglish: [],
		accusing: /رفض|مرفوض|ممنوع|مشتبه|مخالفة/,
	},
	{
		code: "ru",
		script: /\p{Script=Cyrillic}/u,
		foreignSigns: /[“”"]/,
		likeEnglish: [],
		accusing: /отказ|запре[тщ]|подозр|наруш|отклон/i,
	},
	{
		code: "fr",
		script: /\p{Script=Latin}/u,
		// A no-break space stands before these, and the apostrophe is curved.
		foreignSigns: /(?<!\u00a0)[?!;:]|'/,
		likeEnglish: ["progress.questions"],
		accusing: /refus|interdi|rejet|suspect|infraction/i,
	},
	{
		code: "de",
		script: /\p{Script=Latin}/u,
		foreignSigns: /[“"']|\b(du|dein|dich|dir)\b/i,
		likeEnglish: ["exit.pin"],
		accusing: /abgelehnt|verweiger|verboten|verdacht|verdächtig|verstoß/i,
	},
	{
		code: "hi",
		script: /\p{Script=Devanagari}/u,
		foreignSigns: /\.(?!\d)|तुम/,
		likeEnglish: [],
		accusing: /अस्वीकार|मना|निषेध|संदिग्ध|उल्लंघन/,
	},
];
