import styles from "./calibration-code.module.css";

/**
 * The calibration code as a QR code (ISO/IEC 18004, version 7, level M): rows
 * of modules from the top, a bit each, as hexadecimal digits. It holds
 * `calibrationText` of core/wedge.
 */
const size = 45;
export const calibrationRows: readonly string[] = [
	"1fd980b2f97f",
	"105e95001241",
	"17423a54b25d",
	"1751f6f3835d",
	"1747adf5e75d",
	"104ec11f5841",
	"1fd55555557f",
	"0018611d4e00",
	"16e051fc294b",
	"121aeec0451e",
	"116841ecd86e",
	"162725520d3e",
	"105cc1e455cf",
	"16ad6e10284a",
	"00ffe9414f12",
	"1f14d49f2b34",
	"0eedc928134d",
	"15b126d8b4af",
	"0e6be5d51e48",
	"12bdb985be0b",
	"03f301fb8df4",
	"151feb184b1c",
	"0354955a975a",
	"0b1187113d1b",
	"0df3f9f44dfe",
	"1f8f2966a383",
	"1358b84e72a6",
	"0b3d6bfb434a",
	"1bde40348e2e",
	"0318e2221c7b",
	"0741e5a32c00",
	"0c1fb1057488",
	"1a7e06495105",
	"0413e6525ae5",
	"016875f88749",
	"0f1d6f0537da",
	"137f5bf909f4",
	"001dfd14c91a",
	"1fdc055d1d57",
	"10510d189f11",
	"174dc1f011ff",
	"1753a2982aca",
	"175f048d0b20",
	"10424ab7aa44",
	"1fdec40b08de",
];
const quiet = 4;

function squares(): string {
	return calibrationRows
		.flatMap((row, y) =>
			[...BigInt(`0x${row}`).toString(2).padStart(size, "0")].map((bit, x) =>
				bit === "1" ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "",
			),
		)
		.join("");
}

export function CalibrationCode({ label }: { readonly label: string }) {
	const side = size + 2 * quiet;
	return (
		<svg
			className={styles.calibrationCode}
			viewBox={`0 0 ${side} ${side}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
		>
			<path d={squares()} />
		</svg>
	);
}
