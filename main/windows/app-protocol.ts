import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol, session } from "electron";

/** Pages come from `lintas://app/…`: an origin of their own, and only files of the build. */
export const scheme = "lintas";

/** Windows share a session that lives in memory only. */
export const partition = "lintas-memory-only";

const types: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".woff2": "font/woff2",
	".svg": "image/svg+xml",
	".png": "image/png",
};

const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"font-src 'self'",
	"img-src 'self'",
	"connect-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join("; ");

/**
 * A traveller's page opens nothing over itself: no print dialog, no alert, no
 * pop-up, no download. Its forms never leave the page (form-action above).
 */
const travellerPolicy = `${contentSecurityPolicy}; sandbox allow-scripts allow-same-origin allow-forms`;

/** No page asks for any of these. */
const permissionsPolicy = [
	"bluetooth",
	"camera",
	"display-capture",
	"fullscreen",
	"geolocation",
	"hid",
	"microphone",
	"payment",
	"serial",
	"usb",
]
	.map((name) => `${name}=()`)
	.join(", ");

function headersOf(pathname: string): Record<string, string> {
	return {
		"Content-Security-Policy": pathname.startsWith("/traveller/")
			? travellerPolicy
			: contentSecurityPolicy,
		"Permissions-Policy": permissionsPolicy,
		"X-Content-Type-Options": "nosniff",
		"Cache-Control": "no-store",
	};
}

/** Must run before the application is ready. */
export function declareScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme, privileges: { standard: true, secure: true } },
	]);
}

/**
 * Serves the built pages below `folder`, and nothing outside it; once for each
 * partition.
 */
export function serveApp(folder: string, name = partition): void {
	session.fromPartition(name).protocol.handle(scheme, async (request) => {
		const url = new URL(request.url);
		const file = normalize(join(folder, decodeURIComponent(url.pathname)));
		const type = types[extname(file)];
		const isInside = file.startsWith(folder + sep);
		if (url.host !== "app" || !isInside || !type) {
			return new Response(null, { status: 404 });
		}
		try {
			return new Response(await readFile(file), {
				headers: { ...headersOf(url.pathname), "Content-Type": type },
			});
		} catch {
			return new Response(null, { status: 404 });
		}
	});
}
