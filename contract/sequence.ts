import { z } from "zod";

/** The number of the state that a view shows: who has another one is behind. */
export const Sequence = z.number().int().min(0);
