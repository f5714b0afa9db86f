import type { Transport } from "../../contract/device-config.ts";
import { assertNever } from "../../core/result.ts";
import type { ByteTransport, TransportEvents } from "./byte-transport.ts";
import { openHid } from "./hid.ts";
import { openSerial } from "./serial.ts";

export function openTransport(
	settings: Transport,
	events: TransportEvents,
): ByteTransport {
	switch (settings.kind) {
		case "serial":
			return openSerial(settings, events);
		case "hid":
			return openHid(settings, events);
		default:
			return assertNever(settings);
	}
}
