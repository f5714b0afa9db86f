/** Languages of the kiosk (BCP 47), in the order in which they are offered. */
export const kioskLanguages = [
	"id",
	"en",
	"zh-Hans",
	"ja",
	"ko",
	"ar",
	"ru",
	"fr",
	"de",
	"hi",
	"ms",
	"th",
	"vi",
	"ta",
	"pt",
	"es",
	"nl",
	"tr",
] as const;
export type KioskLanguage = (typeof kioskLanguages)[number];

export function isKioskLanguage(text: string): text is KioskLanguage {
	return (kioskLanguages as readonly string[]).includes(text);
}

/** By state as an MRZ prints it; states with no language here hear English. */
const statesOf: Readonly<Partial<Record<KioskLanguage, string>>> = {
	id: "IDN",
	"zh-Hans": "CHN HKG MAC TWN",
	ja: "JPN",
	ko: "KOR PRK",
	ar: "ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM",
	ru: "RUS BLR KAZ KGZ",
	fr: "FRA BEL LUX MCO CIV SEN CMR MLI BFA BEN TGO GAB COG COD NER TCD GIN MDG HTI",
	de: "D DEU AUT CHE LIE",
	hi: "IND",
	ms: "MYS BRN",
	th: "THA",
	vi: "VNM",
	pt: "PRT BRA AGO MOZ CPV GNB STP TLS",
	es: "ESP MEX ARG COL PER CHL ECU GTM CUB BOL DOM HND PRY SLV NIC CRI PAN URY VEN GNQ",
	nl: "NLD SUR",
	tr: "TUR",
};

/** The language that a passport's state suggests; a guess, changeable on every screen. */
export function guessedLanguage(issuingState: string): KioskLanguage {
	const found = kioskLanguages.find((language) =>
		statesOf[language]?.split(" ").includes(issuingState),
	);
	return found ?? "en";
}
