import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail, ok } from "../../core/result.ts";
import { testCardLines } from "../../core/test-card/test-card.ts";
import type { TechnicianParts } from "./parts.ts";
import { portOf } from "./probe-port.ts";
import { WizardRun } from "./wizard.ts";

type Setup = Pick<
	Handlers<typeof technicianCalls>,
	"ports" | "wizardStart" | "wizardNext" | "wizardStop" | "wizardAccept"
>;

const done = ok({});
const byId = "/dev/serial/by-id";

/** The name of a port that stays after a replug (Linux), or the port itself. */
function lastingPath(path: string): string {
	try {
		const real = realpathSync(path);
		const link = readdirSync(byId)
			.map((name) => join(byId, name))
			.find((each) => realpathSync(each) === real);
		return link ?? path;
	} catch {
		return path;
	}
}

function freeId(name: string, taken: readonly string[]): string {
	const plain = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "")
		.slice(0, 30);
	const base = plain === "" ? "device" : plain;
	let id = base;
	for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
	return id;
}

/** Finding port and framing of a device that nobody knows yet. */
export function wizardHandlers(parts: TechnicianParts): Setup {
	const { session } = parts;

	async function stop(): Promise<void> {
		const { wizard } = session;
		session.wizard = null;
		await wizard?.stop();
	}

	return {
		async ports() {
			return (await parts.devices()?.list({})) ?? fail("host.gone");
		},

		async wizardStart({ paths, knownText }) {
			await stop();
			const listed = await parts.devices()?.list({});
			if (!listed?.ok) return listed ?? fail("host.gone");
			const ports = paths.flatMap((path) => {
				const found = listed.value.find((each) => each.path === path);
				// A port that the system does not list is taken by its literal name.
				const port = portOf(found ?? { kind: "serial", path, profiles: [] });
				return port ? [port] : [];
			});
			if (ports.length === 0) return fail("wizard.noPort");
			const wizard = new WizardRun(
				{
					client: parts.devices,
					profiles: () => session.profiles,
					configure: parts.configure,
					change: parts.onChange,
				},
				ports,
				knownText === null ? testCardLines : [knownText],
			);
			session.wizard = wizard;
			await wizard.start();
			return done;
		},

		async wizardNext({ isWaking }) {
			await session.wizard?.next(isWaking);
			return done;
		},

		async wizardStop() {
			await stop();
			parts.onChange();
			return done;
		},

		async wizardAccept({ match, name }) {
			const found = session.wizard?.entryOf(match);
			if (!found) return fail("wizard.nothingFound");
			const { config } = session.loaded;
			const { path } = found.transport;
			const transport =
				typeof path === "string"
					? { ...found.transport, path: lastingPath(path) }
					: found.transport;
			// A port has one device: the new one takes the place of the old one.
			const others = config.devices.filter(
				(each) =>
					each.transport.path === undefined ||
					(each.transport.path !== path &&
						each.transport.path !== transport.path),
			);
			const deviceId = freeId(
				name,
				others.map((each) => each.deviceId),
			);
			await stop();
			const applied = await parts.applyConfig(
				{
					...config,
					devices: [...others, { ...found, transport, deviceId, name }],
				},
				"added",
			);
			return applied.ok ? ok({ deviceId }) : applied;
		},
	};
}
