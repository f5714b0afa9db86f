import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail, ok } from "../../core/result.ts";
import { adoptConfig } from "../config/adopt-config.ts";
import { configDifference } from "../config/config-difference.ts";
import { previousConfig } from "../config/config-files.ts";
import {
	readConfigSigners,
	trustConfigSigner,
} from "../config/config-signers.ts";
import {
	fingerprintOf,
	openSignedDesk,
	signDesk,
} from "../config/signed-desk.ts";
import type { TechnicianParts } from "./parts.ts";

type Config = Pick<
	Handlers<typeof technicianCalls>,
	| "exportConfig"
	| "openConfig"
	| "applyConfig"
	| "setWedge"
	| "rollBack"
	| "restore"
>;

const longestFileBytes = 262_144;
const digits = (text: string) => text.toLowerCase().replace(/[^0-9a-f]/g, "");

/** One desk's configuration for forty others, and the way back. */
export function configHandlers(parts: TechnicianParts): Config {
	const { session, files } = parts;

	const trustedName = (publicKey: string) =>
		readConfigSigners(files.configSigners).find(
			(each) => each.publicKey === publicKey,
		)?.name;

	function missingPorts(paths: readonly unknown[]): string[] {
		// Windows has no file of a port to look for.
		if (process.platform === "win32") return [];
		return paths.filter(
			(path): path is string => typeof path === "string" && !existsSync(path),
		);
	}

	return {
		async exportConfig() {
			const signer = parts.signer();
			if (!signer.ok) return signer;
			const { config } = session.loaded;
			const chosen = await parts.dialogs.save(
				`${config.place}-${config.name}.ldesk`,
			);
			if (!chosen.ok) return chosen;
			try {
				const text = signDesk(config, signer.value, parts.nowMs());
				await writeFile(chosen.value, text, { mode: 0o644 });
				return ok({ file: chosen.value });
			} catch (error) {
				return fail("file.failed", String(error));
			}
		},

		async openConfig() {
			const chosen = await parts.dialogs.open("ldesk");
			if (!chosen.ok) return chosen;
			let text: string;
			try {
				if ((await stat(chosen.value)).size > longestFileBytes)
					return fail("clone.format");
				text = await readFile(chosen.value, "utf8");
			} catch (error) {
				return fail("file.failed", String(error));
			}
			const opened = openSignedDesk(text);
			if (!opened.ok) return opened;
			const { config, madeAt, madeAtMs, signer, publicKey } = opened.value;
			session.offer = opened.value;
			const trusted = trustedName(publicKey);
			return ok({
				file: basename(chosen.value),
				madeAt,
				madeAtMs,
				signer: trusted ?? signer,
				isTrusted: trusted !== undefined,
				differences: configDifference(session.loaded.config, config),
				missingPorts: missingPorts(
					config.devices.map(({ transport }) => transport.path),
				),
			});
		},

		async applyConfig({ keepName, keepPorts, compareCode }) {
			const { offer } = session;
			if (!offer) return fail("clone.nothing");
			const { publicKey, signer } = offer;
			if (trustedName(publicKey) === undefined) {
				const expected = digits(fingerprintOf(publicKey));
				if (digits(compareCode ?? "") !== expected) return fail("clone.code");
				const trusted = trustConfigSigner(files.configSigners, {
					name: signer,
					publicKey,
				});
				if (!trusted.ok) return trusted;
			}
			const config = adoptConfig(session.loaded.config, offer.config, {
				name: keepName,
				ports: keepPorts,
			});
			session.offer = null;
			return parts.applyConfig(config, "cloned");
		},

		setWedge({ layout }) {
			const { wedge: _, ...config } = session.loaded.config;
			return layout === null
				? parts.applyConfig(config, "wedgeOff")
				: parts.applyConfig({ ...config, wedge: { layout } }, "wedgeOn");
		},

		rollBack() {
			const previous = previousConfig(files);
			return previous
				? parts.applyConfig(previous, "rolledBack")
				: fail("config.noPrevious");
		},

		restore() {
			return parts.applyConfig(session.loaded.config, "restored");
		},
	};
}
