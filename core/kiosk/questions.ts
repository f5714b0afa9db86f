/**
 * The questions that every language of the kiosk has words for. One of a rule
 * pack that is newer than the application cannot be asked; it stays without an
 * answer, and an officer asks it.
 */
export const kioskQuestions: readonly string[] = [
	"arrivalCard",
	"health",
	"quarantine",
	"customs",
	"cash",
];
