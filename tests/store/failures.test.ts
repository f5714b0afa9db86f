import { expect, test } from "vitest";
import { failureOf, guarded } from "../../store/failures.ts";
import { codeOf } from "./fixtures.ts";

const withCode = (code: string) => Object.assign(new Error("x"), { code });

test.each([
	["SQLITE_FULL", "store.full"],
	["ENOSPC", "store.full"],
	["SQLITE_CORRUPT_VTAB", "store.corrupt"],
	["SQLITE_NOTADB", "store.corrupt"],
	["SQLITE_IOERR_SHORT_READ", "store.corrupt"],
	["SQLITE_BUSY_SNAPSHOT", "store.busy"],
	["SQLITE_CANTOPEN_ISDIR", "store.unwritable"],
	["SQLITE_READONLY_DBMOVED", "store.unwritable"],
	["SQLITE_IOERR_WRITE", "store.unwritable"],
	["EACCES", "store.unwritable"],
])("%s is %s", (code, expected) => {
	expect(failureOf(withCode(code))).toEqual({ code: expected, detail: code });
	expect(
		codeOf(
			guarded(() => {
				throw withCode(code);
			}),
		),
	).toBe(expected);
});

test.each([withCode("SQLITE_ERROR"), new TypeError("bug"), "text", null])(
	"a bug stays an exception: %s",
	(error) => {
		expect(failureOf(error)).toBeUndefined();
		expect(() =>
			guarded(() => {
				throw error;
			}),
		).toThrow();
	},
);
