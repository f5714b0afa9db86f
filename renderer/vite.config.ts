import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `officer/frame/queue-strip.module.css` → `officer-frame-queue-strip__count`: a name says whose it is. */
function scopedName(name: string, file: string): string {
	const sheet = /.*\/renderer\/(.+)\.module\.css/.exec(file)?.[1] ?? "";
	return `${sheet.replaceAll("/", "-")}__${name}`;
}

/** Pages of the windows. Nothing is inlined: the CSP allows neither data: nor inline code. */
// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
	root: "renderer",
	base: "./",
	plugins: [react()],
	css: {
		modules: {
			localsConvention: "camelCaseOnly",
			generateScopedName: scopedName,
		},
	},
	build: {
		outDir: "../build/app/renderer",
		emptyOutDir: true,
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		target: "chrome130",
		rolldownOptions: {
			input: [
				"officer",
				"supervisor",
				"technician",
				"lane-monitor",
				"traveller",
				"notice",
				"slip",
			].map((page) => `renderer/${page}/index.html`),
		},
	},
});
