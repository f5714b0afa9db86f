/** Above every format; of what is longer nothing is looked at. */
export const MAX_INPUT_LENGTH = 16_384;
/** Half a line of the smallest zone (ICAO 9303-5); of less than this nobody can tell what it was. */
export const FEWEST_DOCUMENT_CHARACTERS = 16;
