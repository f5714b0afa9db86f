/**
 * Letters of other scripts with the letters that the MRZ prints for them, the
 * recommended first (ICAO 9303-3 §6, tables B and C). Where a table makes the
 * state decide, or an older edition had another spelling, both are listed.
 */
type Table = Readonly<Record<string, readonly string[]>>;

const cyrillic: Table = {
	А: ["A"],
	Б: ["B"],
	В: ["V"],
	Г: ["G", "H"],
	Ґ: ["G"],
	Ѓ: ["G", "GJ"],
	Д: ["D"],
	Ђ: ["D", "DJ"],
	Е: ["E", "IE", "YE"],
	Ё: ["E", "IO", "YO"],
	Є: ["IE", "YE"],
	Ж: ["ZH", "Z"],
	З: ["Z"],
	Ѕ: ["DZ"],
	И: ["I", "Y"],
	І: ["I"],
	Ї: ["I", "YI"],
	Й: ["I", "Y"],
	Ј: ["J"],
	К: ["K"],
	Ќ: ["K", "KJ"],
	Л: ["L"],
	Љ: ["LJ"],
	М: ["M"],
	Н: ["N"],
	Њ: ["NJ"],
	О: ["O"],
	П: ["P"],
	Р: ["R"],
	С: ["S"],
	Т: ["T"],
	Ћ: ["C"],
	У: ["U"],
	Ў: ["U"],
	Ф: ["F"],
	Х: ["KH", "H"],
	Ц: ["TS", "C"],
	Ч: ["CH", "C"],
	Џ: ["DZ", "DJ"],
	Ш: ["SH", "S"],
	Щ: ["SHCH", "SHT"],
	Ъ: ["IE", ""],
	Ы: ["Y"],
	Ь: [""],
	Э: ["E"],
	Ю: ["IU", "YU"],
	Я: ["IA", "YA"],
};

/** The second spelling is the plain one, which passports print where they do not escape. */
const arabic: Table = {
	ء: ["XE", ""],
	آ: ["XAA", "A"],
	أ: ["XAE", "A"],
	ؤ: ["U"],
	إ: ["I"],
	ئ: ["XI", "I"],
	ا: ["A"],
	ب: ["B"],
	ة: ["XAH", "XTA", "A", "AH"],
	ت: ["T"],
	ث: ["XTH", "TH"],
	ج: ["J"],
	ح: ["XH", "H"],
	خ: ["XKH", "KH"],
	د: ["D"],
	ذ: ["XDH", "DH"],
	ر: ["R"],
	ز: ["Z"],
	س: ["S"],
	ش: ["XSH", "SH"],
	ص: ["XSS", "S"],
	ض: ["XDZ", "D"],
	ط: ["XTT", "T"],
	ظ: ["XZZ", "Z"],
	ع: ["E", "A"],
	غ: ["G", "GH"],
	ف: ["F"],
	ق: ["Q"],
	ك: ["K"],
	ل: ["L"],
	م: ["M"],
	ن: ["N"],
	ه: ["H"],
	و: ["W"],
	ى: ["XAY", "A"],
	ي: ["Y"],
	ٱ: ["XXA", "A"],
	ٹ: ["XXT", "T"],
	پ: ["P"],
	چ: ["XC", "CH"],
	ڈ: ["XXD", "D"],
	ڑ: ["XXR", "R"],
	ژ: ["XJ", "ZH"],
	ک: ["XKK", "K"],
	گ: ["XGG", "G"],
	ں: ["XNN", "N"],
	ھ: ["XDO", "H"],
	ہ: ["XXG", "H"],
	ی: ["XYA", "Y"],
	ے: ["XYB", "E"],
	ـ: [""],
};

export const scriptSpellings: Table = { ...cyrillic, ...arabic };

/** Arabic script writes few vowels: a spelling with vowels cannot be made from it. */
export function isArabicScript(word: string): boolean {
	return /\p{Script=Arabic}/u.test(word);
}

/** The plain letters of an Arabic word, without the escapes of the MRZ. */
export function plainArabic(word: string): string {
	return [...word]
		.map(
			(letter) => arabic[letter]?.find((form) => !form.startsWith("X")) ?? "",
		)
		.join("");
}

/**
 * What is left of a word when vowels, doubled letters and differences that
 * Arabic spellings in Latin letters do not agree on are taken away.
 */
export function skeletonOf(form: string): string {
	return form
		.replace(/[AEIOUYW']/g, "")
		.replace(/([KDTZGS])H/g, "$1")
		.replace(/Q/g, "K")
		.replace(/(.)\1+/g, "$1");
}
