import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";
import {
	type VisaCodePolicy,
	visaCodePolicy,
} from "../../core/visa-code/visa-code.ts";
import indonesia from "../../rules/idn-visa-codes.json" with { type: "json" };

const name = z.string().min(1).max(80);
const domain = z.string().min(1).max(253).toLowerCase();

const VisaCodes = z.strictObject({
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

/**
 * The shipped policy with what `visa-codes.json` of the desk adds to it. Codes:
 * `visaCodes.unreadable`, `visaCodes.invalid`, and those of `visaCodePolicy`.
 */
export function readVisaCodes(path: string): Result<VisaCodePolicy> {
	const shipped = VisaCodes.parse(indonesia);
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
