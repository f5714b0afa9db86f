import { type DoctorLine, failed, pass } from "./finding.ts";

/** The SQLite addon is built for this level and crashes the process below it. */
const neededNodeApi = 10;

export function checkRuntime(versions = process.versions): DoctorLine[] {
	const name = versions.electron
		? `Electron ${versions.electron}, Node ${versions.node}`
		: `Node ${versions.node}`;
	const nodeApi = Number(versions.napi ?? 0);
	const level = `Node-API ${nodeApi}`;
	return [
		pass("runtime", `${name} on ${process.platform} ${process.arch}`),
		nodeApi >= neededNodeApi
			? pass("nodeApi", level)
			: failed(
					"nodeApi",
					"runtime.nodeApi",
					`${level}, ${neededNodeApi} needed`,
				),
	];
}

async function loaded(
	name: string,
	load: () => Promise<unknown>,
): Promise<DoctorLine> {
	try {
		await load();
		return pass(`addon.${name}`, "loads");
	} catch (error) {
		return failed(`addon.${name}`, "addon.missing", String(error));
	}
}

/** Whether the native addons load; SQLite is not touched where it would crash. */
export async function checkAddons(
	nodeApi = Number(process.versions.napi ?? 0),
): Promise<DoctorLine[]> {
	return [
		await loaded("serialport", () => import("serialport")),
		nodeApi >= neededNodeApi
			? await loaded("sqlite", async () => {
					const { default: Database } = await import("better-sqlite3");
					new Database(":memory:").close();
				})
			: failed("addon.sqlite", "runtime.nodeApi", "not tried"),
	];
}
