import { createHash } from "node:crypto";
import type { DeviceEntry } from "../../contract/device-config.ts";
import {
	readingHostCalls,
	readingHostNotices,
	type TrustFacts,
} from "../../contract/reading-host.ts";
import type { Tell } from "../../contract/refusal.ts";
import type { TrustState } from "../../contract/trust-desk.ts";
import type { WedgeLayout } from "../../contract/wedge.ts";
import type { Day } from "../../core/day.ts";
import { NO_HOSTS } from "../../core/visa-code/host-policy.ts";
import type { VisaCodePolicy } from "../../core/visa-code/visa-code.ts";
import type { Host } from "../hosts/host.ts";
import { type Supervised, supervise } from "../hosts/supervise.ts";
import { log } from "../log.ts";
import { type TrustFiles, trustSource } from "../sources/trust-files.ts";
import {
	askCarefully,
	type Careful,
	type ReadingClient,
} from "./ask-carefully.ts";
import type { ReadAnswer, Unread } from "./delivered.ts";
import type { RepairFinding } from "./repair-finding.ts";

/** A frame as the device host told of it. */
export interface Content {
	readonly text: string;
	/** Base64. */
	readonly bytes: string;
	readonly reads: NonNullable<DeviceEntry["reads"]>;
}

/** Whoever reads what strangers send. Every question is answered. */
export interface Reader {
	read(content: Content, day: Day): Promise<ReadAnswer>;
	readTyped(text: string, wedge: WedgeLayout, day: Day): Promise<ReadAnswer>;
	/** Null: nothing that holds, or nobody could tell. */
	repair(text: string, day: Day): Promise<RepairFinding | null>;
}

export interface ReadingProcess
	extends Reader,
		Pick<Careful, "ask" | "isBusy"> {
	readonly process: Supervised<typeof readingHostCalls>;
	/** The trust folder may be different; false: nobody could tell. */
	readTrustAgain(): Promise<boolean>;
}

export interface ReadingSetup {
	readonly launch: () => Host;
	readonly tell: Tell;
	readonly files: TrustFiles;
	/** Null: no codes are read here. */
	readonly visaCodes: VisaCodePolicy | null;
	/** What is trusted, after every look at the folder. */
	readonly onTrust: (facts: TrustFacts) => void;
	readonly onRunning: () => void;
	readonly onRestarting: () => void;
	/** For whoever has asked for it. */
	readonly onTrustState?: (state: TrustState) => void;
	/** How long a document may take to be read. */
	readonly patienceMs?: number;
}

const defaultPatienceMs = 2000;
/** A busy computer starts a process slowly; what it is asked meanwhile waits for it. */
const startMs = 20_000;

/** The reading host, told after every start what documents are judged by. */
export function startReadingProcess(setup: ReadingSetup): ReadingProcess {
	const { patienceMs = defaultPatienceMs } = setup;
	/** By what the desk judges; null: nothing was read yet. */
	let inForce: TrustFacts | null = null;
	let isReady = false;

	async function readTrust(client: ReadingClient): Promise<boolean> {
		const { folder, signers } = trustSource(setup.files);
		const reply = await client.trust({
			folder,
			signers: signers.ok
				? signers.value.map((one) => ({ ...one }))
				: signers.error,
			before: inForce?.trustId ?? null,
		});
		if (!reply.ok) {
			log("trustUnread", { code: reply.error.code });
			return false;
		}
		inForce = reply.value;
		setup.onTrust(reply.value);
		return true;
	}

	async function prepare(client: ReadingClient): Promise<void> {
		const { shapes, hosts } = setup.visaCodes ?? {
			shapes: [],
			hosts: NO_HOSTS,
		};
		const [codes, isTrustRead] = await Promise.all([
			client.codes({
				shapes: shapes.map(({ shape }) => ({ ...shape })),
				hosts: {
					officialDomains: [...hosts.officialDomains],
					fakeDomains: [...hosts.fakeDomains],
					protectedNames: [...hosts.protectedNames],
				},
			}),
			readTrust(client),
		]);
		if (!codes.ok) log("codesUnread", { code: codes.error.code });
		if (!codes.ok || !isTrustRead) return;
		isReady = true;
		setup.onRunning();
	}

	const process = supervise({
		calls: readingHostCalls,
		notices: readingHostNotices,
		listeners: { trustState: (state) => setup.onTrustState?.(state) },
		tell: setup.tell,
		start: setup.launch,
		onStarted: (client) => void prepare(client),
		onGone() {
			isReady = false;
			log("readingGone");
			careful.gone();
			setup.onRestarting();
		},
	});
	const careful = askCarefully({
		client: process.client,
		patienceMs: () => (isReady ? patienceMs : startMs),
		end: process.end,
	});

	async function answered(
		key: string,
		question: (client: ReadingClient) => ReturnType<ReadingClient["read"]>,
	): Promise<ReadAnswer> {
		const answer = await careful.ask(key, question);
		if (!answer.ok) return unreadOf(answer.error.code);
		const { document, trustId } = answer.value;
		if (trustId !== null && trustId === inForce?.trustId) return document;
		// Proved by something else than what is trusted now: it proves nothing.
		log("unread", { why: "otherTrust", code: "reading.fell" });
		return unreadOf("reading.fell");
	}

	return {
		process,
		ask: careful.ask,
		isBusy: careful.isBusy,
		readTrustAgain: async () => {
			const client = process.client();
			return client !== null && (await readTrust(client));
		},
		read: (content, day) =>
			answered(keyOf(content.bytes), (client) =>
				client.read({ ...content, day }),
			),
		readTyped: (text, wedge, day) =>
			answered(keyOf(text), (client) => client.readTyped({ text, wedge, day })),
		async repair(text, day) {
			const found = await careful.ask(keyOf(text), (client) =>
				client.repair({ text, day }),
			);
			return found.ok ? found.value : null;
		},
	};
}

function unreadOf(code: string): Unread {
	return {
		kind: "unread",
		code:
			code === "reading.stops"
				? "remark.documentStops"
				: "remark.documentUnread",
	};
}

function keyOf(content: string): string {
	return createHash("sha256").update(content).digest("hex");
}
