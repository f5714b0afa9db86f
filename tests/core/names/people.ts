import { personMaker } from "../../../scripts/demo-data/names.ts";
import {
	type Random,
	seededRandom,
} from "../../../scripts/demo-data/random.ts";

/** An invented person as a passport names them. */
export interface Invented {
	readonly surname: string;
	readonly givenNames: string;
	readonly dateOfBirth: string;
}

const arabic = {
	given:
		"MUHAMMAD AHMAD ALI OMAR HASSAN HUSSEIN YUSUF IBRAHIM KHALID TARIQ FATIMA AISHA MARYAM ZAINAB KHADIJA LAYLA NADIA SAMIR RASHID JAMAL MUSTAFA SULAIMAN ISMAIL QASIM WALID RAMI ZIYAD HANAN AMAL NOURA".split(
			" ",
		),
	family:
		"HADDAD MANSOUR KHALIL NASSER HAMDAN SALEH FARAH DARWISH GHANEM SHAHIN TAWFIQ BARAKAT JABER AZZAM QURESHI CHAUDHRY SIDDIQUI ANSARI HASHEMI KARIMI REZAEI MORADI".split(
			" ",
		),
};
const indonesian = {
	given:
		"BUDI DEWI SITI AGUS SRI WAHYU EKO JOKO PUTRI RINA INDRA YULIA BAMBANG HENDRA RATNA MEGA FITRI ARIF DIMAS NUR RIZKI TAUFIK LESTARI KARTIKA BAYU GALUH".split(
			" ",
		),
	family:
		"SANTOSO WIJAYA SUHARTO PRATAMA SETIAWAN HIDAYAT KUSUMA SAPUTRA GUNAWAN NUGROHO HARTONO SUSANTO SIREGAR NASUTION SIMANJUNTAK PANGGABEAN LUBIS HARAHAP MARPAUNG".split(
			" ",
		),
};

const two = (value: number) => String(value).padStart(2, "0");

/** People of the cultures that cross, births from 1941 to 2010. */
export function people(seed: number): { random: Random; next: () => Invented } {
	const random = seededRandom(seed);
	const european = personMaker(random, 2026);
	const born = () =>
		`${1941 + random.below(70)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
	function next(): Invented {
		const draw = random.next();
		if (draw < 0.55) {
			const { surname, givenNames } = european();
			return { surname, givenNames, dateOfBirth: born() };
		}
		const { given, family } = draw < 0.78 ? arabic : indonesian;
		if (draw >= 0.95)
			return {
				surname: random.pick(family),
				givenNames: "",
				dateOfBirth: born(),
			};
		const second = random.next() < 0.5 ? ` ${random.pick(given)}` : "";
		const link = draw < 0.6 ? `${random.pick(["BIN", "AL", "ABU"])} ` : "";
		return {
			surname: link + random.pick(family),
			givenNames: random.pick(given) + second,
			dateOfBirth: born(),
		};
	}
	return { random, next };
}
