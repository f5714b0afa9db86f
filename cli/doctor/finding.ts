/** One line of `lintas doctor`. */
export interface DoctorLine {
	/** What was looked at: `runtime`, `device.MRZ-1`. */
	readonly check: string;
	readonly result: "pass" | "warn" | "fail";
	/** Stable, where there is something to do. */
	readonly code?: string;
	readonly detail?: string;
}

export function pass(check: string, detail: string): DoctorLine {
	return { check, result: "pass", detail };
}

export function warn(check: string, code: string, detail: string): DoctorLine {
	return { check, result: "warn", code, detail };
}

export function failed(
	check: string,
	code: string,
	detail: string,
): DoctorLine {
	return { check, result: "fail", code, detail };
}
