import { describe, expect, it } from "vitest";
import { type CaptureOptions, captureBytes } from "../../simulators/capture.ts";
import { seededRandom } from "../../simulators/random.ts";

const capture = (options: CaptureOptions, seed = 1) =>
	Buffer.from(
		captureBytes(["ABC", "DEF"], options, seededRandom(seed)),
	).toString("latin1");

describe("capture of a simulated reader", () => {
	it.each<[CaptureOptions, string]>([
		[{}, "ABC\rDEF\r"],
		[{ lineEnd: "\r\n" }, "ABC\r\nDEF\r\n"],
		[{ lineEnd: "\r\n", unterminated: true }, "ABC\r\nDEF"],
		[{ framing: "stxEtx" }, "\x02ABC\rDEF\r\x03"],
		[{ truncate: 3 }, "ABC\rD"],
		[{ truncate: 99 }, ""],
		[{ repeat: 2, truncate: 5 }, "ABCABC"],
	])("%j", (options, text) => {
		expect(capture(options)).toBe(text);
	});

	it("corrupts exactly as many characters as asked, never a framing byte", () => {
		for (let seed = 0; seed < 50; seed += 1) {
			const spoiled = capture({ framing: "stxEtx", corrupt: 2 }, seed);
			const good = capture({ framing: "stxEtx" });
			const changed = [...good].filter((char, at) => char !== spoiled[at]);
			expect(changed).toHaveLength(2);
			expect(spoiled.replace(/[A-Z0-9<]/g, "x")).toBe("\x02xxx\rxxx\r\x03");
		}
	});

	it("the same seed spoils the same way", () => {
		expect(capture({ corrupt: 2 }, 7)).toBe(capture({ corrupt: 2 }, 7));
		expect(capture({ corrupt: 2 }, 7)).not.toBe(capture({ corrupt: 2 }, 8));
	});
});
