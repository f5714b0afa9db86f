import type { Port } from "./port.ts";

/** Two ends of one channel inside this process. */
export function channel(): [Port, Port] {
	const hearers: [(message: unknown) => void, (message: unknown) => void] = [
		() => {},
		() => {},
	];
	const end = (mine: 0 | 1): Port => ({
		post: (message) =>
			void Promise.resolve().then(() => hearers[mine === 0 ? 1 : 0](message)),
		listen(hear) {
			hearers[mine] = hear;
		},
	});
	return [end(0), end(1)];
}
