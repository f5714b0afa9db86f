/** A revocation list may have 8 MB, and base64 adds a third. */
export const MAX_TRUST_BUNDLE_BYTES = 67_108_864;
