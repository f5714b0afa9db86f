import type {
	Calls,
	Client,
	Listeners,
	Notices,
} from "../../contract/define.ts";
import { connect } from "../../contract/port.ts";
import type { Tell } from "../../contract/refusal.ts";
import type { Host } from "./host.ts";

export interface Supervised<C extends Calls> {
	/** Null while the host is away. */
	client(): Client<C> | null;
	pid(): number | undefined;
	/** Ends the host at once; it is started again. */
	end(): void;
	/** Ends the host for good. */
	stop(): void;
}

export interface Supervision<C extends Calls, N extends Notices> {
	readonly calls: C;
	readonly notices: N;
	readonly listeners: Listeners<N>;
	readonly tell: Tell;
	readonly start: () => Host;
	/** The host runs and answers; called again after every restart. */
	readonly onStarted: (client: Client<C>) => void;
	readonly onGone: () => void;
}

const firstPauseMs = 100;
const longestPauseMs = 5000;
/** A host that lived this long starts its back-off anew. */
const healthyMs = 10_000;

/** Keeps a host process running: after a crash it is started again, ever later. */
export function supervise<C extends Calls, N extends Notices>(
	supervision: Supervision<C, N>,
): Supervised<C> {
	let client: Client<C> | null = null;
	let host: Host | null = null;
	let pauseMs = firstPauseMs;
	let isStopped = false;

	function start(): void {
		const startedMs = performance.now();
		const running = supervision.start();
		host = running;
		const connection = connect<C, N>(
			running.port,
			supervision.calls,
			supervision.notices,
			supervision.listeners,
			supervision.tell,
		);
		client = connection.client;
		let isGone = false;
		running.onGone(() => {
			if (isGone) return;
			isGone = true;
			client = null;
			host = null;
			connection.drop();
			if (isStopped) return;
			supervision.onGone();
			const lived = performance.now() - startedMs;
			pauseMs =
				lived > healthyMs
					? firstPauseMs
					: Math.min(longestPauseMs, pauseMs * 2);
			setTimeout(start, pauseMs);
		});
		supervision.onStarted(connection.client);
	}

	start();
	return {
		client: () => client,
		pid: () => host?.pid,
		end: () => host?.end(),
		stop() {
			isStopped = true;
			host?.kill();
		},
	};
}
