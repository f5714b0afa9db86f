/**
 * Keyboard layouts as rows of keys, from the key left of 1 to the key right of
 * the comma's neighbour (ISO/IEC 9995-2 rows E, D, C, B), without and with
 * Shift and with AltGr. A blank is a key that gives nothing.
 */
export interface KeyboardLayout {
	readonly id: LayoutId;
	/** By level: plain, Shift, AltGr; one character a key. */
	readonly levels: readonly [string, string, string];
	/** Accents that wait for the next key, as level and character. */
	readonly dead: readonly (readonly [level: number, accent: string])[];
}

export type LayoutId = "us" | "uk" | "german" | "french";

export const layouts: readonly KeyboardLayout[] = [
	{
		id: "us",
		levels: [
			"`1234567890-=qwertyuiop[]asdfghjkl;'\\ zxcvbnm,./",
			'~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"| ZXCVBNM<>?',
			" ".repeat(48),
		],
		dead: [],
	},
	{
		id: "uk",
		levels: [
			"`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./",
			'¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>?',
			"¦   €          é   úíó   á                      ",
		],
		dead: [],
	},
	{
		id: "german",
		levels: [
			"^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.-",
			"°!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_",
			"  ²³   {[]}\\ @ €        ~            |      µ   ",
		],
		dead: [
			[0, "^"],
			[0, "´"],
			[1, "`"],
		],
	},
	{
		id: "french",
		levels: [
			"²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:!",
			" 1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§",
			"  ~#{[|`\\^@]}  €        ¤                       ",
		],
		dead: [
			[0, "^"],
			[1, "¨"],
			[2, "~"],
			[2, "`"],
		],
	},
];

export function layoutOf(id: LayoutId): KeyboardLayout {
	const [first] = layouts;
	const found = layouts.find((layout) => layout.id === id) ?? first;
	if (!found) throw new Error("there is no layout");
	return found;
}

/** What an accent makes of the letter after it: pairs of letter and result. */
export const composed: Readonly<Record<string, string>> = {
	"^": "aâeêiîoôuûAÂEÊIÎOÔUÛ",
	"´": "aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ",
	"`": "aàeèiìoòuùAÀEÈIÌOÒUÙ",
	"¨": "aäeëiïoöuüyÿAÄEËIÏOÖUÜ",
	"~": "aãnñoõAÃNÑOÕ",
};
