/** One page of a lane with a process of its own. */
export interface RelayPage<V> {
	tell(view: V): void;
	/** Comes onto the screen in the place of the one before, if there was one. */
	appear(before: RelayPage<V> | null): void;
	/** Its window and its process are no more. */
	end(): void;
}

/** What a page says of itself. */
export interface PageNews {
	/** It has asked what to show, and knows it from now on. */
	asked(): void;
	/** What it was told stands in its window. */
	painted(): void;
	/** Its window is gone, and nobody here has ended it. */
	lost(): void;
}

export interface PageRelay<V> {
	show(view: V): void;
	/** A new page takes over as soon as it is painted; the old one ends. */
	wipe(): void;
	close(): void;
}

/** A page that paints nothing for this long takes over all the same: forgetting comes first. */
export const patienceMs = 5000;
/** Before a page that was lost is followed by another. */
export const againMs = 1000;

/**
 * Pages of one lane, one after the other. A page that knows anything of a
 * visit is never there in the next one; nobody waits for the change.
 */
export function createPageRelay<V>(
	open: (news: PageNews) => RelayPage<V>,
): PageRelay<V> {
	interface Coming {
		readonly page: RelayPage<V>;
		isTold: boolean;
		readonly timer: NodeJS.Timeout;
	}
	let current: RelayPage<V> | null = null;
	let coming: Coming | null = null;
	let again: NodeJS.Timeout | undefined;
	let isClosed = false;

	function takeOver(one: Coming): void {
		if (coming !== one) return;
		clearTimeout(one.timer);
		coming = null;
		const before = current;
		current = one.page;
		one.page.appear(before);
	}

	function drop(): void {
		if (coming === null) return;
		clearTimeout(coming.timer);
		coming.page.end();
		coming = null;
	}

	function lose(page: RelayPage<V>): void {
		if (isClosed) return;
		if (current === page) current = null;
		if (coming?.page === page) {
			clearTimeout(coming.timer);
			coming = null;
		}
		// Whatever was lost, a page is owed unless one comes already.
		if (coming !== null) return;
		clearTimeout(again);
		again = setTimeout(() => {
			if (coming === null) bring();
		}, againMs);
	}

	function bring(): void {
		let one: Coming | null = null;
		const page = open({
			asked() {
				if (one) one.isTold = true;
			},
			painted() {
				if (one) takeOver(one);
			},
			lost() {
				if (one) lose(one.page);
			},
		});
		one = {
			page,
			isTold: false,
			timer: setTimeout(() => one && takeOver(one), patienceMs),
		};
		coming = one;
	}

	bring();
	return {
		show(view) {
			current?.tell(view);
			if (coming?.isTold) coming.page.tell(view);
		},
		wipe() {
			// One that was told nothing yet knows nothing of this visit either.
			if (isClosed || coming?.isTold === false) return;
			drop();
			bring();
		},
		close() {
			isClosed = true;
			clearTimeout(again);
			drop();
			current?.end();
			current = null;
		},
	};
}
