/** Everything of the process that a command may touch. */
export interface Io {
	/** Standard input, line by line, without the line ends. */
	readonly lines: AsyncIterable<string>;
	/** From here on a terminal does not show what is typed; without one nothing changes. */
	hideTyping?(): void;
	/** One line of standard output: JSON, and nothing else. */
	out(line: string): void;
	/** One line for a person, on standard error. */
	err(line: string): void;
	readonly env: Readonly<Record<string, string | undefined>>;
	nowMs(): number;
}

/** 0 done · 1 a finding · 2 usage or input error. */
export type ExitCode = 0 | 1 | 2;

export function writeJson(io: Io, value: unknown): void {
	io.out(JSON.stringify(value));
}
