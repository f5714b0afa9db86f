import type { SupervisorView } from "../../contract/supervisor.ts";
import type { Day } from "../../core/day.ts";
import { packName, type RulePack } from "../../core/law/pack.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { shippedLaw } from "../../rules/shipped-pack.ts";
import {
	digestOf,
	isNamesake,
	layPack,
	listPack,
	namesakeProblems,
	readShelf,
	type ShelvedPack,
	shelvedOn,
} from "../sources/pack-shelf.ts";
import { importPack } from "../sources/read-pack.ts";
import { readSigners, type Signers } from "../sources/signers.ts";
import { packCard } from "./pack-card.ts";

interface Offer {
	readonly bytes: Buffer;
	readonly packId: string;
	readonly pack: RulePack;
	readonly signer: string;
}

export interface Approval {
	readonly importedBy: string;
	readonly confirmedBy: string;
	readonly atMs: number;
}

export interface RuleLibrary {
	cards(today: Day): Pick<SupervisorView, "packs" | "problems" | "offer">;
	inForce(today: Day): RulePack;
	/** On the shelf or on offer. */
	packOf(packId: string): RulePack | null;
	offer(): Offer | null;
	/** Codes of `importPack`, `rules.alreadyThere`, and `rules.sameVersion`: another text of that name and version is here. */
	open(bytes: Buffer, today: Day): Result<void>;
	close(): void;
	/** Proves the offer once more and writes its file, which decides nothing yet. */
	lay(today: Day): Result<Offer>;
	/** The file that was laid may decide from its day on. */
	list(offer: Offer, approval: Approval): Result<void>;
}

/** The packs of this desk's state and the one that is on offer. */
export function openRuleLibrary(
	folder: string,
	signersFile: string,
	state: string,
): RuleLibrary {
	const shipped = shippedLaw(state);
	const signers = (): Signers => {
		const read = readSigners(signersFile);
		return read.ok ? read.value : [];
	};
	const read = () => readShelf(folder, signers(), shipped);
	let shelf = read();
	let offer: Offer | null = null;

	function prove(bytes: Buffer, today: Day): Result<Offer> {
		const read = importPack(bytes, signers(), today, shipped.pack);
		if (!read.ok) return read;
		const { pack, signer } = read.value;
		return ok({ bytes, packId: digestOf(bytes), pack, signer });
	}

	function isNameTaken({ packId, pack }: Offer): boolean {
		return shelf.packs.some(
			(one) => one.packId !== packId && isNamesake(one.pack, pack),
		);
	}

	return {
		cards(today) {
			const decides = shelvedOn(shelf, today);
			const standingOf = (one: ShelvedPack) => {
				if (one === decides) return "inForce";
				return one.pack.effectiveFrom > today ? "coming" : "superseded";
			};
			const order = ["inForce", "coming", "superseded"];
			return {
				packs: shelf.packs
					.map((one) => packCard(one, standingOf(one)))
					.sort(
						(a, b) =>
							order.indexOf(a.standing) - order.indexOf(b.standing) ||
							a.effectiveFrom.localeCompare(b.effectiveFrom),
					),
				problems: [...shelf.problems, ...namesakeProblems(shelf)].map(
					(each) => ({ ...each, detail: each.detail.slice(0, 400) }),
				),
				offer:
					offer &&
					packCard({ ...offer, approval: null }, "offered", offer.signer),
			};
		},
		inForce: (today) => shelvedOn(shelf, today).pack,
		packOf(packId) {
			if (offer?.packId === packId) return offer.pack;
			return shelf.packs.find((one) => one.packId === packId)?.pack ?? null;
		},
		offer: () => offer,
		open(bytes, today) {
			offer = null;
			const proved = prove(bytes, today);
			if (!proved.ok) return proved;
			const { packId, pack } = proved.value;
			if (shelf.packs.some((one) => one.packId === packId))
				return fail("rules.alreadyThere", pack.version);
			if (isNameTaken(proved.value))
				return fail("rules.sameVersion", packName(pack));
			offer = proved.value;
			return ok(undefined);
		},
		close() {
			offer = null;
		},
		lay(today) {
			if (!offer) return fail("rules.nothingOpened");
			const proved = prove(offer.bytes, today);
			if (!proved.ok) return proved;
			// Two others may have imported it meanwhile, at a terminal.
			shelf = read();
			if (isNameTaken(proved.value))
				return fail("rules.sameVersion", packName(proved.value.pack));
			const laid = layPack(folder, offer.bytes);
			return laid.ok ? ok(proved.value) : laid;
		},
		list({ packId }, approval) {
			const listed = listPack(folder, { digest: packId, ...approval });
			if (!listed.ok) return listed;
			shelf = read();
			offer = null;
			return ok(undefined);
		},
	};
}
