import type { Client, Reply } from "../../contract/define.ts";
import type { deviceHostCalls } from "../../contract/device-host.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { TechnicianView } from "../../contract/technician-view.ts";
import type { Result } from "../../core/result.ts";
import type { DeskConfig } from "../config/desk-config.ts";
import type { DeskSigner } from "../config/signed-desk.ts";
import type { DataFiles } from "../data-files.ts";
import type { TechnicianSession } from "./session.ts";

/** Where a person says that a file goes to or comes from: `file.cancelled`. */
export interface FileDialogs {
	save(name: string): Promise<Result<string>>;
	open(extension: string): Promise<Result<string>>;
}

/** What the handlers of the technician's window work with. */
export interface TechnicianParts {
	readonly session: TechnicianSession;
	readonly files: DataFiles;
	readonly dialogs: FileDialogs;
	readonly devices: () => Client<typeof deviceHostCalls> | null;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly view: () => TechnicianView;
	readonly nowMs: () => number;
	readonly onChange: () => void;
	/** The page as it is printed. */
	readonly printPage: () => Promise<Uint8Array>;
	readonly signer: () => Result<DeskSigner>;
	/** Puts a configuration in force and into the journal: `config.unwritable`. */
	readonly applyConfig: (
		config: DeskConfig,
		action: string,
	) => Promise<Reply<Record<string, never>>>;
	/** Has the devices of the desk, or of the wizard, opened. */
	readonly configure: () => Promise<void>;
	/** Has the host watch what is watched or recorded, and nothing else. */
	readonly syncMonitors: () => Promise<void>;
}
