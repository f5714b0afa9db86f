import type { KioskLanguage } from "../languages.ts";
import type { Rule } from "./rule.ts";

/** A permit to live in the state: its holder enters without a visa while it lasts. */
export interface ResidencePermitRule extends Rule {
	readonly index: string;
	readonly entries: "single" | "multiple";
	readonly purpose?: string | undefined;
	/** A record that states no last day has none; absent: nobody can tell. */
	readonly unlimitedWithoutUseBy?: boolean | undefined;
}

/** A reason with which an officer may refuse entry. */
export interface RefusalReason extends Rule {
	readonly code: string;
	/** What stands on the notice: a letter, `9(2)`; null: an operational code. */
	readonly letter: string | null;
	/** Only on the request of the competent agency. */
	readonly needsAgency: boolean;
	/** The law's own words, in the language of the notice. */
	readonly text?: string | undefined;
	/** For people, where the catalogues have none or others. */
	readonly words?: readonly WordsIn[] | undefined;
}

/** What something is called in one language. */
export interface WordsIn {
	readonly language: KioskLanguage;
	readonly text: string;
}

/** How the notice of a refusal is written. */
export interface RefusalNoticeRule extends Rule {
	/** BCP 47: the text in this language binds, any other explains. */
	readonly language: KioskLanguage;
	/** The heading that the law prescribes, in that language. */
	readonly title?: string | undefined;
}

/** For information: nothing is decided on a fee. */
export interface FeeRule extends Rule {
	readonly item: string;
	readonly amount: number;
	readonly currency: string;
	readonly per?: "year" | undefined;
}

/** Who may use the automatic gate. */
export interface AutogateRule extends Rule {
	readonly minimumAgeYears: number;
	/** Who is younger goes with somebody of this age, or to an officer. */
	readonly adultAgeYears: number;
	/** Citizens pass with a passport that has no chip too. */
	readonly citizensNeedChip: boolean;
	/** Indices of visas, exemptions and permits with which a foreigner may. */
	readonly indices: readonly string[];
	/** Of these only who is registered: a record of that index stands on the document. */
	readonly registeredIndices?: readonly string[] | undefined;
}

/** What a traveller declares at a kiosk, as a question answered yes or no. */
export interface DeclarationRule extends Rule {
	/** Names the question in the catalogues: `cash`. */
	readonly code: string;
	/** The answer that an officer has to hear more about. */
	readonly toOfficerWhen: boolean;
}
