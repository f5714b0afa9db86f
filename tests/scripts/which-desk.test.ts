import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import {
	demoDesk,
	namesPath,
	ownDesk,
} from "../../scripts/demo/which-desk.mjs";

const config = { name: "12", devices: [] };
let folder = "";
let from = "";
const write = (name: string, text: string) =>
	writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const nameOf = () => JSON.parse(read("desk.json")).name;
const start = (more = {}) => demoDesk(folder, config, { from, ...more });

beforeEach(() => {
	const work = mkdtempSync(join(tmpdir(), "lintas-which-desk-"));
	onTestFinished(() => rmSync(work, { recursive: true }));
	from = join(work, "pristine");
	folder = join(work, "desk");
	mkdirSync(join(from, "trust"), { recursive: true });
	writeFileSync(join(from, "lintas.db"), "new");
	writeFileSync(join(from, "store-key.json"), `{"kind":"demo"}`);
});

describe("the demonstration's desk", () => {
	it("is as new at each start", () => {
		expect(start()).toEqual({ folder, isDemo: true, isKept: false });
		write("lintas.db", "used");
		write("refusals.json", "{}");
		expect(start().isKept).toBe(false);
		expect(read("lintas.db")).toBe("new");
		expect(existsSync(join(folder, "refusals.json"))).toBe(false);
	});

	it("keeps a desk.json that somebody changed, start after start", () => {
		start();
		write("desk.json", `{"name":"mine"}`);
		write("desk.last-good.json", `{"name":"mine"}`);
		write("lintas.db", "used");
		for (const _ of [1, 2]) {
			expect(start().isKept).toBe(true);
			expect(nameOf()).toBe("mine");
			expect(read("desk.last-good.json")).toContain("mine");
			expect(read("lintas.db")).toBe("new");
		}
	});

	it("keeps one that is broken as well: it may be half of somebody's work", () => {
		start();
		write("desk.json", "{");
		expect(start().isKept).toBe(true);
		expect(read("desk.json")).toBe("{");
	});

	it("writes it anew when that is wanted, and when it is gone", () => {
		start();
		write("desk.json", `{"name":"mine"}`);
		write("desk.last-good.json", `{"name":"mine"}`);
		expect(start({ isFresh: true }).isKept).toBe(false);
		expect(nameOf()).toBe("12");
		expect(existsSync(join(folder, "desk.last-good.json"))).toBe(false);
		rmSync(join(folder, "desk.json"));
		expect(start().isKept).toBe(false);
		expect(nameOf()).toBe("12");
	});

	it("follows a newer checkout while nobody changed it", () => {
		start();
		demoDesk(folder, { ...config, name: "13" }, { from });
		expect(nameOf()).toBe("13");
	});
});

describe("a desk of one's own", () => {
	it("is left as it is", () => {
		mkdirSync(folder);
		write("lintas.db", "mine");
		write("notes.txt", "mine");
		expect(ownDesk(folder, config, { from }).isDemo).toBe(true);
		expect(read("lintas.db")).toBe("mine");
		expect(existsSync(join(folder, "desk.json"))).toBe(false);
	});

	it("gets what it lacks, and keeps its desk.json", () => {
		mkdirSync(folder);
		write("desk.json", `{"name":"mine"}`);
		ownDesk(folder, config, { from });
		expect(nameOf()).toBe("mine");
		expect(read("lintas.db")).toBe("new");
	});

	it("is made where there is nothing", () => {
		ownDesk(folder, config, { from });
		expect(nameOf()).toBe("12");
	});

	it("is not made among files of another kind", () => {
		mkdirSync(folder);
		write("letter.txt", "mine");
		expect(() => ownDesk(folder, config, { from })).toThrow(/letter\.txt/);
		expect(existsSync(join(folder, "lintas.db"))).toBe(false);
	});

	it("with a key in the keyring is no demonstration", () => {
		mkdirSync(folder);
		write("lintas.db", "mine");
		write("store-key.json", `{"kind":"keyring","sealed":"AA=="}`);
		expect(ownDesk(folder, config, { from }).isDemo).toBe(false);
	});
});

it("a device that the desk names by its path gets a simulator", () => {
	mkdirSync(folder);
	const desk = { folder };
	expect(namesPath(desk, "/dev/x")).toBe(false);
	write("desk.json", `{"devices":[{"transport":{"path":"/dev/x"}}]}`);
	expect(namesPath(desk, "/dev/x")).toBe(true);
	expect(namesPath(desk, "/dev/y")).toBe(false);
});
