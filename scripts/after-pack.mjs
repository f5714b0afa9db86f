import { rmSync } from "node:fs";
import { join } from "node:path";

/** Electron's own loader has no place in a packaged application. */
export default function afterPack({ appOutDir }) {
	rmSync(join(appOutDir, "resources", "default_app.asar"), { force: true });
}
