import { onTestFinished } from "vitest";
import { HostChild } from "./host-child.ts";

/** A device host that ends with its test. */
export class HostProcess extends HostChild {
	constructor(environment: Readonly<Record<string, string>> = {}) {
		super(environment);
		onTestFinished(() => this.kill());
	}
}
