import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { TestDesk } from "./desk.ts";

type Choice = "save" | "open";

/** The technician's window of a desk, and what a technician does in it. */
export class TechnicianDesk extends TestDesk {
	async openTechnician(env: Readonly<Record<string, string>> = {}) {
		await this.launch(undefined, ["--technician"], env);
		await this.signIn("agus");
		await this.screen("Devices");
	}

	/** Opens a screen by its entry in the navigation. */
	async screen(name: string): Promise<void> {
		const entry = this.window
			.getByRole("navigation")
			.getByRole("button", { name, exact: true });
		await entry.click();
		await this.window.locator('nav [aria-current="page"]').waitFor();
	}

	button(name: string | RegExp) {
		return this.window.getByRole("button", { name });
	}

	/** Waits until the page says this. */
	async says(text: string | RegExp): Promise<void> {
		await this.window.getByText(text).first().waitFor();
	}

	/** The answer of the next file dialog, as a person would give it. */
	async answerDialog(which: Choice, file: string): Promise<void> {
		await this.application.evaluate(
			({ dialog }, [kind, path]) => {
				if (kind === "save")
					dialog.showSaveDialog = async () => ({
						canceled: false,
						filePath: path,
					});
				else
					dialog.showOpenDialog = async () => ({
						canceled: false,
						filePaths: [path],
					});
			},
			[which, file] as const,
		);
	}

	file(name: string): string {
		return join(this.folder, "..", name);
	}

	journalRows(): number {
		return JSON.parse(this.lintas("store", "info")).journal.rows;
	}

	/** Both languages: no serious finding, nothing cut off, a picture each. */
	async inspect(name: string): Promise<void> {
		for (const [word, suffix] of [
			["Bahasa Indonesia", "id"],
			["English", "en"],
		] as const) {
			await this.window.getByText(word, { exact: true }).first().click();
			await this.window
				.locator(`html[lang=${suffix}]`)
				.waitFor({ state: "attached" });
			const { violations } = await new AxeBuilder({ page: this.window })
				.setLegacyMode(true)
				.analyze();
			const serious = violations
				.filter(({ impact }) => impact === "serious" || impact === "critical")
				.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			expect(serious).toEqual([]);
			const overflow = await this.window.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(overflow).toBe(0);
			await this.picture(`technician-${name}-${suffix}`);
		}
	}
}
