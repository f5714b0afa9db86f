import { accessSync, constants, existsSync } from "node:fs";
import type { DeviceConfig } from "../../contract/device-host.ts";
import { readDeskConfig } from "../../main/config/desk-config.ts";
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

async function checkDevice(device: DeviceConfig): Promise<DoctorLine> {
	const check = `device.${device.deviceId}`;
	const { path } = device.transport;
	try {
		if (!(await isPresent(path))) return failed(check, "link.absent", path);
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
