/** What was sent by one device, and what the host made of it. */
export class Ledger {
	/** Content of whole documents that have not come yet, and when they were sent. */
	readonly #due = new Map<string, number>();
	readonly #done = new Set<string>();
	/** What the host may make of damaged documents. */
	readonly #damaged = new Set<string>();
	readonly latenciesMs: number[] = [];
	readonly strangers: string[] = [];
	complete = 0;
	received = 0;
	damagedReceived = 0;
	twice = 0;
	merged = 0;
	wrong = 0;

	sent(content: string, atMs: number): void {
		this.complete += 1;
		this.#due.set(content, atMs);
	}

	/** The last byte was handed on: from here the time counts. */
	lastByte(content: string, atMs: number): void {
		if (this.#due.has(content)) this.#due.set(content, atMs);
	}

	damaged(content: string): void {
		this.#damaged.add(content);
	}

	get lost(): number {
		return this.#due.size;
	}

	missing(): string[] {
		return [...this.#due.keys()];
	}

	/** `mark` finds the numbers that a document says of itself. */
	frame(content: string, atMs: number, mark: RegExp): void {
		const sentMs = this.#due.get(content);
		if (sentMs !== undefined) {
			this.#due.delete(content);
			this.#done.add(content);
			this.received += 1;
			this.latenciesMs.push(atMs - sentMs);
		} else if (this.#damaged.has(content)) this.damagedReceived += 1;
		else if (this.#done.has(content)) this.twice += 1;
		else {
			if (new Set(content.match(mark) ?? []).size > 1) this.merged += 1;
			else this.wrong += 1;
			this.strangers.push(content);
		}
	}
}
