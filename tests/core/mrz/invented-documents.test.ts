import { expect, test } from "vitest";
import { parsed, problemCodes } from "./build.ts";

// Invented documents; every digit was computed apart from this code.
test.each([
	[
		"empty personal number, '<' for its digit",
		"P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F3310311<<<<<<<<<<<<<<<2",
		{
			issuingState: "D",
			nationality: "D",
			optionalData: "",
			expiryDate: "2033-10-31",
		},
	],
	[
		"the same with '0'",
		"P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F3310311<<<<<<<<<<<<<<02",
		{ issuingState: "D", surname: "MUSTERMANN" },
	],
	[
		"refugee",
		"PRAUSTESTER<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<<<\nR0000123<3XXB9001011F3001019<<<<<<<<<<<<<<<0",
		{
			documentCode: "PR",
			issuingState: "AUS",
			nationality: "XXB",
			documentNumber: "R0000123",
		},
	],
	[
		"Kosovo",
		"P<RKSTESTER<<ARTA<<<<<<<<<<<<<<<<<<<<<<<<<<<\nK1234567<6RKS9909092F3201015<<<<<<<<<<<<<<<6",
		{ issuingState: "RKS", nationality: "RKS" },
	],
	[
		"British national (overseas)",
		"P<GBRTESTER<<LEE<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n1234567897GBN8808084M3008085<<<<<<<<<<<<<<<0",
		{ issuingState: "GBR", nationality: "GBN" },
	],
	[
		"European Union laissez-passer",
		"PLEUETESTER<<EVA<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nE123456<<3EUE7505054F3005051<<<<<<<<<<<<<<<6",
		{ documentCode: "PL", issuingState: "EUE", documentNumber: "E123456" },
	],
	[
		"unknown birth and sex",
		"P<UTONOBODY<<KNOWN<<<<<<<<<<<<<<<<<<<<<<<<<<\nU000000011UTO<<<<<<0<3001019<<<<<<<<<<<<<<<4",
		{
			sex: "<",
			dateOfBirth: "<<<<<<",
			birthDate: null,
			birthDateCandidates: [],
		},
	],
	[
		"year of birth only",
		"P<UTOYEAR<<ONLY<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nU000000022UTO56<<<<3F3001019<<<<<<<<<<<<<<<2",
		{ dateOfBirth: "56<<<<", birthDate: null, birthDateCandidates: [] },
	],
	[
		"mononym in the primary half",
		"P<IDNSUHARTINI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC1234567<0IDN8008172F3308176<<<<<<<<<<<<<<<0",
		{ surname: "SUHARTINI", givenNames: "", surnameTruncated: false },
	],
	[
		"truncated name",
		"P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K\nL898902C36UTO7408122F3004157<<<<<<<<<<<<<<<4",
		{
			givenNames: "CHAYAPA DEJTHAMRONG K",
			surnameTruncated: false,
			givenNamesTruncated: true,
		},
	],
	[
		"visa with the passport number in the optional data",
		"V<IDNTESTER<<ANNA<<<<<<<<<<<<<<<<<<<\nV1234567<3AUS9002030F2702157E1234567",
		{
			optionalData: "E1234567",
			documentNumber: "V1234567",
			expiryDate: "2027-02-15",
		},
	],
	[
		"older edition of the specimen",
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<14",
		{
			documentNumber: "L898902C",
			birthDate: "1969-08-06",
			expiryDate: "1994-06-23",
		},
	],
])("%s", (_, text, fields) => {
	const mrz = parsed(text);
	expect(problemCodes(mrz)).toEqual([]);
	expect(mrz.fields).toMatchObject(fields);
});
