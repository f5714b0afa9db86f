import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { complain, withStore } from "../with-store.ts";

const usage = `store info [--data DIR] [--demo]
  writes what the store holds: schema, size, cipher, sections with their age,
  and the head of the journal`;

export const storeInfo: Command = {
	name: "store info",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	run: (io, given) =>
		withStore(io, given, false, (store) => {
			const info = store.info();
			if (!info.ok) return complain(io, info.error);
			writeJson(io, info.value);
			return 0;
		}),
};
