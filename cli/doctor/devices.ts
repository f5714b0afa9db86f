import { accessSync, constants, existsSync } from "node:fs";
import type { DeviceEntry } from "../../contract/device-config.ts";
import { readDeskConfig } from "../../main/config/desk-config.ts";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import {
	findHidDevices,
	isWanted,
} from "../../native/transport/hid-devices.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

async function windowsPorts(): Promise<ReadonlySet<string>> {
	const { SerialPort } = await import("serialport");
	const ports = await SerialPort.list();
	return new Set(ports.map(({ path }) => path.toUpperCase()));
}

async function isPresent(path: string): Promise<boolean> {
	if (process.platform !== "win32") return existsSync(path);
	return (await windowsPorts()).has(path.toUpperCase());
}

function mayUse(path: string): boolean {
	if (process.platform === "win32") return true;
	try {
		accessSync(path, constants.R_OK | constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

async function checkDevice(device: DeviceEntry): Promise<DoctorLine> {
	const check = `device.${device.deviceId}`;
	const resolved = resolveDevice(device);
	if (!resolved.ok)
		return failed(check, resolved.error.code, resolved.error.detail ?? "");
	const { transport } = resolved.value;
	try {
		const path =
			transport.kind === "serial"
				? transport.path
				: (await findHidDevices()).find((found) => isWanted(found, transport))
						?.identity.path;
		if (path === undefined)
			return failed(check, "link.absent", `no device of ${device.profile}`);
		if (transport.kind === "serial" && !(await isPresent(path)))
			return failed(check, "link.absent", path);
		return mayUse(path)
			? pass(check, path)
			: failed(check, "link.denied", `${path}: no right to read and write`);
	} catch (error) {
		return failed(check, "link.failed", String(error));
	}
}

/** The devices of `desk.json`: there, and open to this user. None is opened. */
export async function checkDevices(deskFile: string): Promise<DoctorLine[]> {
	const config = readDeskConfig(deskFile);
	if (!config.ok) {
		const { code, detail } = config.error;
		return [failed("devices", code, detail ?? deskFile)];
	}
	const { devices } = config.value;
	if (devices.length === 0) {
		return [warn("devices", "devices.none", `no device in ${deskFile}`)];
	}
	return Promise.all(devices.map(checkDevice));
}
