/** A time as it is kept and handed over. */
import { z } from 'zod';

/** Milliseconds since 1970, up to the year 9999: beyond that no calendar has a day for it, and whoever shows it fails. */
export const timeSchema = z.number().min(0).max(Date.UTC(9999, 0));
