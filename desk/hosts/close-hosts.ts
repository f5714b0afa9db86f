interface Closable {
	client(): { close(input: Record<string, never>): Promise<unknown> } | null;
	stop(): void;
}

const patienceMs = 1500;

/** Asks the hosts to finish what they do, and ends them. */
export async function closeHosts(
	hosts: readonly (Closable | null)[],
): Promise<void> {
	await Promise.race([
		Promise.all(hosts.map((host) => host?.client()?.close({}))),
		new Promise((resolve) => setTimeout(resolve, patienceMs)),
	]);
	for (const host of hosts) host?.stop();
}
