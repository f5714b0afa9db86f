import type { Failure } from "../result.ts";
import { editDistance, skeleton } from "./look-alike.ts";
import type { UrlParts } from "./url.ts";

/** Data of the authority whose addresses visas carry. All lower case. */
export interface HostPolicy {
	/** Domains of the authority: the domain itself and everything below it. */
	readonly officialDomains: readonly string[];
	/** Domains the authority has warned of, with everything below them. */
	readonly fakeDomains: readonly string[];
	/** Names that no other domain has reason to carry. */
	readonly protectedNames: readonly string[];
}

/** Where nothing is known of an authority, no host is one of its own. */
export const NO_HOSTS: HostPolicy = {
	officialDomains: [],
	fakeDomains: [],
	protectedNames: [],
};

export type HostClass = "official" | "fake" | "lookAlike" | "other";

export interface HostVerdict {
	readonly hostClass: HostClass;
	/** To be shown to the officer. */
	readonly warnings: readonly Failure[];
}

/**
 * Whose host it is, by exact domain suffix. `lookAlike`: not official, but made to be
 * taken for it. Warnings: `visaCode.knownFake`, `.userInfo`, `.malformedUrl`,
 * `.embeddedDomain`, `.homoglyph`, `.nearDomain`, `.protectedName`,
 * `.internationalHost`, `.noTls`, `.port`.
 */
export function judgeHost(url: UrlParts, policy: HostPolicy): HostVerdict {
	const warnings: Failure[] = [];
	if (url.scheme !== "https") warnings.push({ code: "visaCode.noTls" });
	if (url.port !== "" && url.port !== "443") {
		warnings.push({ code: "visaCode.port" });
	}
	const tricks: Failure[] = [];
	if (url.hasUserInfo) tricks.push({ code: "visaCode.userInfo" });
	if (url.isMalformed) tricks.push({ code: "visaCode.malformedUrl" });
	const { host } = url;
	if (policy.fakeDomains.some((domain) => isWithin(host, domain))) {
		const known = { code: "visaCode.knownFake" };
		return { hostClass: "fake", warnings: [known, ...tricks, ...warnings] };
	}
	const isOfficial = policy.officialDomains.some((it) => isWithin(host, it));
	if (!isOfficial) tricks.push(...resemblances(host, policy));
	const all = [...tricks, ...warnings];
	if (isOfficial && tricks.length === 0) {
		return { hostClass: "official", warnings: all };
	}
	const isInternational = isOfficial ? false : isInternationalHost(host);
	if (isInternational) all.push({ code: "visaCode.internationalHost" });
	return {
		hostClass: tricks.length > 0 ? "lookAlike" : "other",
		warnings: all,
	};
}

/** The domain itself or something below it; never a mere ending of the text. */
function isWithin(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}

function isInternationalHost(host: string): boolean {
	return /(^|\.)xn--/.test(host) || /[^ -~]/.test(host);
}

function resemblances(host: string, policy: HostPolicy): readonly Failure[] {
	const found: Failure[] = [];
	const seen = skeleton(host);
	for (const domain of policy.officialDomains) {
		const official = skeleton(domain);
		if (host.includes(domain)) {
			found.push({ code: "visaCode.embeddedDomain", detail: domain });
		} else if (isWithin(seen, official)) {
			found.push({ code: "visaCode.homoglyph", detail: domain });
		} else if (isNear(seen, official)) {
			found.push({ code: "visaCode.nearDomain", detail: domain });
		}
	}
	for (const name of policy.protectedNames) {
		if (seen.includes(skeleton(name))) {
			found.push({ code: "visaCode.protectedName", detail: name });
		}
	}
	return found;
}

/** Compares as many labels as the official domain has, counted from the end. */
function isNear(host: string, official: string): boolean {
	const labels = host.split(".");
	const count = official.split(".").length;
	const tails = [count, count + 1, count - 1].map((length) =>
		labels.slice(-length).join("."),
	);
	return tails.some((tail) => editDistance(tail, official) <= 2);
}
