import type { SimulatedPrinter } from "./escpos-printer.ts";

/** What a person may do to a printer: one line of the simulator's input each. */
export const printerCommands: Readonly<
	Record<string, (printer: SimulatedPrinter) => void>
> = {
	"paper out": (printer) => printer.endPaperAfter(0),
	"paper low": (printer) => {
		printer.isPaperLow = true;
	},
	"paper new": (printer) => printer.loadPaper(),
	"cover open": (printer) => {
		printer.isCoverOpen = true;
	},
	"cover closed": (printer) => {
		printer.isCoverOpen = false;
	},
	"fault on": (printer) => {
		printer.hasFault = true;
	},
	"fault off": (printer) => {
		printer.hasFault = false;
	},
	"power off": (printer) => {
		printer.isOn = false;
	},
	"power on": (printer) => {
		printer.isOn = true;
	},
};

const ending = /^paper ends after (\d{1,5})$/;

/** Does what a line says; false: it says nothing that is known. */
export function obeyPrinterCommand(
	printer: SimulatedPrinter,
	line: string,
): boolean {
	const words = line.trim().split(/\s+/).join(" ");
	const rows = ending.exec(words)?.[1];
	if (rows !== undefined) printer.endPaperAfter(Number(rows));
	else if (Object.hasOwn(printerCommands, words))
		printerCommands[words]?.(printer);
	else return false;
	return true;
}
