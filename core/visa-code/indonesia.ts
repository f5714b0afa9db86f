import type { HostPolicy } from "./host-policy.ts";

/**
 * Hosts of the Indonesian immigration authority. Portals known from public
 * sources: molina, evisa, visa-online, apoa; the fake was announced by the authority
 * on 6 December 2022. No public source shows a payload or a page that checks one, so no
 * shapes of codes are stated here.
 */
export const INDONESIAN_HOSTS: HostPolicy = {
	officialDomains: ["imigrasi.go.id"],
	fakeDomains: ["indonesia-evoa.com"],
	protectedNames: ["imigrasi"],
};
