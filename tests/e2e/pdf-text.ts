import { execFileSync } from "node:child_process";

/** What a person reads on the sheets of a PDF (poppler's pdftotext). */
export function pdfText(path: string): string {
	return execFileSync("pdftotext", ["-raw", path, "-"], {
		encoding: "utf8",
	}).replace(/\s+/g, " ");
}
