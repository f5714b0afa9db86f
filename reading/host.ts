import type { Handlers } from "../contract/define.ts";
import { type Port, serve } from "../contract/port.ts";
import {
	type ReadDocument,
	readingHostCalls,
	type readingHostNotices,
} from "../contract/reading-host.ts";
import type { Day } from "../core/day.ts";
import { ok, type Result } from "../core/result.ts";
import { NO_HOSTS } from "../core/visa-code/host-policy.ts";
import {
	type VisaCodePolicy,
	visaCodePolicy,
} from "../core/visa-code/visa-code.ts";
import type { BundleSigner } from "../trust/bundle/read-trust-bundle.ts";
import { NOTHING_TRUSTED } from "../trust/store/from-folder.ts";
import {
	type TrustInForce,
	type TrustSource,
	trustAfterChange,
	trustAtStart,
} from "../trust/store/trust-in-force.ts";
import { EMPTY_TRUST_STORE } from "../trust/store/trust-store.ts";
import { type Frame, readDocument } from "./read-document.ts";
import { repairChoices } from "./repair-choices.ts";
import { createTrustDesk } from "./trust-desk.ts";
import { trustFacts } from "./trust-facts.ts";
import { typedContent } from "./typed-content.ts";

/**
 * A folder that broke while this process was away may lack what withdrew something: what was in
 * force before nobody knows here, so that nothing is.
 */
function firstTrust(source: TrustSource, before: string | null): TrustInForce {
	const start = trustAtStart(source);
	const isOther = before !== null && trustFacts(start).trustId !== before;
	return isOther && start.damage !== null
		? { loaded: NOTHING_TRUSTED, damage: start.damage }
		: start;
}

/** Everything that reads what strangers send, behind one port. One question after the other. */
export function startReadingHost(port: Port): void {
	let trust: TrustInForce | null = null;
	let trustId: string | null = null;
	let signersHere: readonly BundleSigner[] = [];
	let isWatched = false;
	let visaCodes: VisaCodePolicy = { shapes: [], hosts: NO_HOSTS };

	function read(frame: Frame, day: Day) {
		const store = trust?.loaded.store ?? EMPTY_TRUST_STORE;
		return answer(readDocument(frame, { trust: store, visaCodes }, day));
	}
	const answer = (document: ReadDocument) => ok({ document, trustId });

	const desk = createTrustDesk(
		() => trust ?? { loaded: NOTHING_TRUSTED, damage: null },
		() => signersHere,
		() => {
			if (isWatched) say("trustState", desk.state());
		},
	);
	const done = (result: Result<void>) => (result.ok ? ok({}) : result);

	const handlers: Handlers<typeof readingHostCalls> = {
		trust({ folder, signers, before }) {
			const source = {
				folder,
				signers: Array.isArray(signers)
					? ok(signers)
					: { ok: false as const, error: signers },
			};
			trust =
				trust === null
					? firstTrust(source, before)
					: trustAfterChange(source, trust);
			signersHere = source.signers.ok ? source.signers.value : [];
			const facts = trustFacts(trust);
			trustId = facts.trustId;
			if (isWatched) say("trustState", desk.state());
			return ok(facts);
		},
		codes({ shapes, hosts }) {
			const policy = visaCodePolicy(shapes, hosts);
			if (!policy.ok) return policy;
			visaCodes = policy.value;
			return ok({});
		},
		read({ text, bytes, reads, day }) {
			const content = new Uint8Array(Buffer.from(bytes, "base64"));
			return read({ text, bytes: content, reads }, day);
		},
		readTyped({ text, wedge, day }) {
			const typed = typedContent(text, wedge);
			return typed.ok
				? read(typed.value, day)
				: answer({ kind: "unreadable", code: typed.error.code });
		},
		repair: ({ text, day }) => ok(repairChoices(text, day)),
		close: () => ok({}),
		trustState() {
			isWatched = true;
			return ok(desk.state());
		},
		trustRows: ({ day }) => ok(desk.rows(day)),
		openTrustFile: async ({ path, day, atMs }) =>
			done(await desk.open(path, day, atMs)),
		offerWithdrawal: ({ fingerprint, day }) =>
			done(desk.offerWithdrawal(fingerprint, day)),
		closeOffer() {
			desk.close();
			return ok({});
		},
		takeOffer: ({ offerId }) => desk.take(offerId),
	};
	const say = serve<typeof readingHostCalls, typeof readingHostNotices>(
		port,
		readingHostCalls,
		handlers,
	);
}
