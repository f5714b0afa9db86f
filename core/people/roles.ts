export const ROLES = ["officer", "supervisor", "technician"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody whom the store knows. */
export interface Account {
	readonly accountId: string;
	readonly name: string;
	readonly role: Role;
}

/** Where a PIN lets somebody in, and whom. */
const entrances = {
	officer: ["officer", "supervisor"],
	supervisor: ["supervisor"],
	technician: ["technician"],
	/** Out of a kiosk's locked screen. */
	kiosk: ["technician"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Entrance = keyof typeof entrances;

export const ENTRANCES = Object.keys(entrances) as readonly Entrance[];

/** Who may come in here, in the order in which they are listed. */
export function rolesAt(entrance: Entrance): readonly Role[] {
	return entrances[entrance];
}
