import { join } from "node:path";

export const BUNDLE_FOLDER = "bundles";

export function bundlePath(folder: string, digest: string): string {
	return join(folder, BUNDLE_FOLDER, `${digest}.trust`);
}
