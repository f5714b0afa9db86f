import {
	attachedLimit,
	pendingLimit,
	queueLimit,
} from "../core/crossing/state.ts";

/**
 * Bounds that two contracts, or a contract and the store, have in common: what
 * one lets through must fit into the other.
 */
export { attachedLimit, pendingLimit, queueLimit };
/** Accounts of one store, all of whom can be chosen. A bundle with more is refused. */
export const mostAccounts = 2000;
/** Rows of one kind that the store tells of one traveller. */
export const mostRows = 50;
export const mostCrossings = 400;
/** Rows that the store reads under one key, to choose those that matter. */
export const mostRead = 1000;
/** Sections of one bundle. */
export const mostSections = 16;
/** Devices of one desk. */
export const mostDevices = 32;
/** Lanes of one desk. */
export const mostLanes = 12;
/** Cases that wait for an officer. */
export const mostWaiting = 48;
/** Of a lane's group. */
export const mostTravellers = 6;
/** Entries of lists that are shown beside the traveller at once. */
export const mostPossible = 10;
/** Rules that one verdict names. */
export const mostRules = 40;
