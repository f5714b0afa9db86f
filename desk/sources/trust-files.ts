import type { TrustSource } from "../../trust/store/trust-in-force.ts";
import type { DataFiles } from "../data-files.ts";
import { readSigners } from "./signers.ts";

export type TrustFiles = Pick<DataFiles, "trust" | "signers">;

/** The desk's trust folder, with the signers of bundles as they are listed now. */
export function trustSource({ trust, signers }: TrustFiles): TrustSource {
	return { folder: trust, signers: readSigners(signers) };
}
