/** Apart from `said`, so that the program and the page can speak before a schema is there. */
import { z } from 'zod';
import type { Part, Said } from './said.ts';

const longest = 4_000;
const partSchema: z.ZodType<Part> = z.lazy(() =>
  z.union([
    z.string().max(longest),
    z.number(),
    z.boolean(),
    z.null(),
    saidSchema,
    z.array(partSchema).max(200),
  ]),
);

/** Something said, as it stands in files. */
export const saidSchema: z.ZodType<Said> = z.object({
  id: z.string().max(100),
  parts: z.record(z.string().max(60), partSchema),
});
