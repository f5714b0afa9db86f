export const keyRows: readonly string[] = [
	"1234567890",
	"qwertyuiop",
	"asdfghjkl-",
	"zxcvbnm._",
];

export interface ExitFields {
	readonly account: string;
	readonly pin: string;
	/** Where the keys on the screen write. */
	readonly active: "account" | "pin";
}

export const emptyExit: ExitFields = {
	account: "",
	pin: "",
	active: "account",
};

const longest = { account: 40, pin: 64 };

/** A key of the keyboard on the screen; `null` takes the last one back. */
export function typed(fields: ExitFields, key: string | null): ExitFields {
	const { active } = fields;
	const before = fields[active];
	const after =
		key === null
			? before.slice(0, -1)
			: `${before}${key}`.slice(0, longest[active]);
	return { ...fields, [active]: after };
}
