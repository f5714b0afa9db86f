import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { channel } from "../../contract/channel.ts";
import { connect } from "../../contract/port.ts";
import {
	readingHostCalls,
	readingHostNotices,
} from "../../contract/reading-host.ts";
import type { TrustState } from "../../contract/trust-desk.ts";
import { startReadingHost } from "../../reading/host.ts";
import { TD3 } from "../core/mrz/specimens.ts";
import { must } from "../store/fixtures.ts";
import { bundleFile, bundleSigner } from "../trust/bundle/bundles.ts";
import { certificate, ecSigner } from "../trust/pki.ts";

const day = "2026-06-15";
const authority = (country: string) => {
	const key = ecSigner("prime256v1");
	const subject = `C=${country},CN=CSCA`;
	return certificate({ subject, issuer: subject, key, by: key, isCa: true });
};
const [a, b] = [authority("U1"), authority("U2")];

function host() {
	const states: TrustState[] = [];
	const refused: unknown[] = [];
	const [here, there] = channel();
	startReadingHost(there);
	const { client } = connect(
		here,
		readingHostCalls,
		readingHostNotices,
		{ trustState: (state) => void states.push(state) },
		(one) => void refused.push(one),
	);
	return { client, states, refused };
}

function folder() {
	const path = mkdtempSync(join(tmpdir(), "lintas-reading-"));
	onTestFinished(() => rmSync(path, { recursive: true, force: true }));
	const trust = join(path, "trust");
	const put = (name: string, bytes: Uint8Array | string) => {
		mkdirSync(join(trust, "anchors"), { recursive: true });
		writeFileSync(join(trust, "anchors", name), bytes);
	};
	const source = { folder: trust, signers: [bundleSigner], before: null };
	return { path, put, source };
}

const frame = (text: string) => ({
	text,
	bytes: Buffer.from(text, "latin1").toString("base64"),
	reads: "both" as const,
	day,
});

describe("the reading host", () => {
	test("says by what a document was judged, and by nothing before it was told", async () => {
		const { client } = host();
		const before = must(await client.read(frame(TD3)));
		expect(before).toMatchObject({
			trustId: null,
			document: { kind: "zone", mrz: { ok: true } },
		});
		const { source, put } = folder();
		put("a.der", a.der);
		const facts = must(await client.trust(source));
		expect(facts).toMatchObject({ anchors: 1, damage: null });
		const after = must(await client.read(frame(TD3)));
		expect(after.trustId).toBe(facts.trustId);
		put("b.der", b.der);
		const more = must(await client.trust(source));
		expect(more.anchors).toBe(2);
		expect(more.trustId).not.toBe(facts.trustId);
		put("b.der", b.der.subarray(0, 50));
		const broken = must(await client.trust(source));
		expect(broken).toEqual({
			...more,
			problems: broken.problems,
			damage: { file: "anchors/b.der", code: "asn1.end" },
		});
	});

	test("started again beside a folder that broke it trusts nobody; beside a whole one as before", async () => {
		const { source, put } = folder();
		put("a.der", a.der);
		put("b.der", b.der);
		const { trustId } = must(await host().client.trust(source));
		const again = { ...source, before: trustId };
		expect(must(await host().client.trust(again))).toMatchObject({
			trustId,
			anchors: 2,
		});
		put("b.der", b.der.subarray(0, 50));
		expect(must(await host().client.trust(again))).toMatchObject({
			anchors: 0,
			damage: { code: "asn1.end" },
		});
		// At the start of the desk itself what reads counts, and the rest is told.
		expect(must(await host().client.trust(source))).toMatchObject({
			anchors: 1,
			damage: { code: "asn1.end" },
		});
	});

	test("knows the codes that it was told of", async () => {
		const { client } = host();
		const code = frame("SPECIMEN/V001");
		expect(must(await client.read(code)).document).toEqual({
			kind: "unreadable",
			code: "remark.barCodeUnknown",
		});
		must(
			await client.codes({
				shapes: [
					{
						name: "s",
						pattern: "SPECIMEN/(V\\d{3})",
						kind: "visa",
						referenceGroup: 1,
					},
				],
				hosts: { officialDomains: [], fakeDomains: [], protectedNames: [] },
			}),
		);
		expect(must(await client.read(code)).document).toMatchObject({
			content: { kind: "visaCode", match: { reference: "V001" } },
		});
		const wedge = { scanner: "us", host: "us", capsLock: false } as const;
		const typed = await client.readTyped({
			text: "SPECIMEN/V001\n",
			wedge,
			day,
		});
		expect(must(typed).document).toMatchObject({
			kind: "companion",
			content: { kind: "visaCode" },
		});
	});

	test("a misread zone comes back with what it may be, each with its zone", async () => {
		const { client } = host();
		const text = TD3.replace("L898902C36", "L8989O2C36");
		const found = must(await client.repair({ text, day }));
		expect(found?.choices[0]).toMatchObject({
			lines: TD3.split("\n"),
			changes: [{ line: 2, column: 6, from: "O", to: "0" }],
			zone: { ok: true, fields: { documentNumber: "L898902C3" } },
		});
		for (const choice of found?.others ?? [])
			expect(choice.zone.lines).toEqual(choice.lines);
		expect(must(await client.repair({ text: "nothing", day }))).toBeNull();
	});

	test("an offer is taken once, and says what is to be written", async () => {
		const { client, states, refused } = host();
		const { source, path } = folder();
		must(await client.trust(source));
		expect(states).toEqual([]);
		expect(must(await client.trustState({}))).toMatchObject({ offer: null });
		const file = join(path, "a.cer");
		writeFileSync(file, a.der);
		must(await client.openTrustFile({ path: file, day, atMs: 1 }));
		expect(states.at(-1)).toMatchObject({
			offer: { kind: "certificate", offerId: a.sha256 },
		});
		const other = await client.takeOffer({ offerId: b.sha256 });
		expect(other).toMatchObject({ error: { code: "trust.nothingOpened" } });
		const work = must(await client.takeOffer({ offerId: a.sha256 }));
		expect(work).toEqual({
			kind: "keep",
			items: [
				{
					kind: "anchor",
					der: Buffer.from(a.der).toString("base64"),
					fingerprint: a.sha256,
				},
			],
		});
		expect(states.at(-1)?.offer).toBeNull();
		const twice = await client.takeOffer({ offerId: a.sha256 });
		expect(twice).toMatchObject({ error: { code: "trust.nothingOpened" } });
		expect(refused).toEqual([]);
	});

	test("a bundle is offered with its digest and the path that it was read from", async () => {
		const { client, states } = host();
		const { source, path } = folder();
		must(await client.trust(source));
		must(await client.trustState({}));
		const file = join(path, "b.trust");
		writeFileSync(file, bundleFile({ put: [{ kind: "anchor", der: a.der }] }));
		must(await client.openTrustFile({ path: file, day, atMs: 1 }));
		const offer = states.at(-1)?.offer;
		const offerId = offer && "offerId" in offer ? offer.offerId : "";
		expect(must(await client.takeOffer({ offerId }))).toMatchObject({
			kind: "bundle",
			path: file,
			digest: offerId,
			added: 1,
			dropped: 0,
		});
		expect(readFileSync(file).length).toBeGreaterThan(0);
	});

	test.each([
		["a file that is not there", "nothing.cer", "file.failed"],
		["a folder", ".", "file.failed"],
	])("%s is refused with %s", async (_, name, code) => {
		const { client } = host();
		const { source, path } = folder();
		must(await client.trust(source));
		const asked = { path: join(path, name), day, atMs: 1 };
		expect(await client.openTrustFile(asked)).toMatchObject({
			error: { code },
		});
	});
});
