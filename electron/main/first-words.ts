/** What can be said before a language was read, in English: all that keeps the program from starting stands in these groups. */
import { plain } from '../../shared/texts/en/plain.ts';
import { start } from '../../shared/texts/en/start.ts';
import { storage } from '../../shared/texts/en/storage.ts';
import type { Spoken } from '../../shared/texts/said.ts';

export const firstWords: Spoken = { plain, start, storage };
