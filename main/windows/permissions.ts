const travellerPage = "lintas://app/traveller/index.html";

/**
 * The only thing a page is permitted beside its own content: the traveller's
 * page may see the names of the sound outputs and choose one, so that what is
 * spoken goes to the headset. Microphones and cameras stay nameless, and every
 * permission that has to be requested is refused (Media Capture and Streams,
 * Audio Output Devices API: `speaker-selection`).
 */
export function isPermitted(permission: string, address: string): boolean {
	return permission === "speaker-selection" && address === travellerPage;
}
