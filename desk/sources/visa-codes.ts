import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";
import { NO_HOSTS } from "../../core/visa-code/host-policy.ts";
import {
	type VisaCodePolicy,
	visaCodePolicy,
} from "../../core/visa-code/visa-code.ts";
import { shippedFiles } from "../../rules/shipped.ts";
import type { DataFiles } from "../data-files.ts";
import { log } from "../log.ts";

const name = z.string().min(1).max(80);
const domain = z.string().min(1).max(253).toLowerCase();

const VisaCodes = z.strictObject({
	/** Whose authority it is; a desk's own file need not say. */
	state: z.string().max(3).optional(),
	description: z.string().max(500).optional(),
	shapes: z
		.array(
			z.strictObject({
				name,
				pattern: z.string().min(1).max(256),
				kind: z.enum(["visa", "stayPermit", "arrivalCard"]),
				referenceGroup: z.number().int().min(0).max(16),
			}),
		)
		.max(64),
	hosts: z
		.strictObject({
			officialDomains: z.array(domain).max(64),
			fakeDomains: z.array(domain).max(256),
			protectedNames: z.array(name).max(64),
		})
		.optional(),
});

/** What ships for a state whose authority has said nothing about codes. */
const none = { shapes: [], hosts: undefined };

function shippedFor(state: string): z.output<typeof VisaCodes> {
	const found = shippedFiles.visaCodes.find((each) => each.state === state);
	return found ? VisaCodes.parse(found) : none;
}

/** The policy of a state that ships with the product. */
export function shippedVisaCodes(state: string): VisaCodePolicy {
	const { shapes, hosts } = shippedFor(state);
	const policy = visaCodePolicy(shapes, hosts ?? NO_HOSTS);
	return policy.ok ? policy.value : { shapes: [], hosts: NO_HOSTS };
}

/**
 * The shipped policy of the desk's state with what `visa-codes.json` of the desk adds to it. Codes:
 * `visaCodes.unreadable`, `visaCodes.invalid`, and those of `visaCodePolicy`.
 */
export function readVisaCodes(
	path: string,
	state: string,
): Result<VisaCodePolicy> {
	const shipped = shippedFor(state);
	const own = existsSync(path) ? readOwn(path) : ok(null);
	if (!own.ok) return own;
	const lists = [shipped.hosts, own.value?.hosts];
	const joined = (list: "officialDomains" | "fakeDomains" | "protectedNames") =>
		lists.flatMap((hosts) => hosts?.[list] ?? []);
	return visaCodePolicy([...(own.value?.shapes ?? []), ...shipped.shapes], {
		officialDomains: joined("officialDomains"),
		fakeDomains: joined("fakeDomains"),
		protectedNames: joined("protectedNames"),
	});
}

/** The same; where the desk's own file does not read it is left out: then less can be recognised. */
export function deskVisaCodes(
	{ visaCodes }: Pick<DataFiles, "visaCodes">,
	state: string,
): VisaCodePolicy {
	const read = readVisaCodes(visaCodes, state);
	if (read.ok) return read.value;
	log("visaCodes", { code: read.error.code });
	return shippedVisaCodes(state);
}

function readOwn(path: string): Result<z.output<typeof VisaCodes>> {
	let raw: unknown;
	try {
		raw = JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return fail("visaCodes.unreadable", path);
	}
	const parsed = VisaCodes.safeParse(raw);
	return parsed.success ? ok(parsed.data) : fail("visaCodes.invalid", path);
}
