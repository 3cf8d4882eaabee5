import type { Said } from '../texts/said.ts';

/** One file of a support bundle, as it would be written. */
export interface SupportPart {
  /** Its name in the bundle, such as `jobs/01.txt`. */
  name: string;
  title: Said;
  text: string;
  /** Taken along unless a person says otherwise. */
  chosen: boolean;
}

/** What a support bundle would hold; what is saved of it by `id` is exactly that. */
export interface SupportLook {
  id: string;
  parts: SupportPart[];
}

/** No bundle has more parts. */
export const mostParts = 100;
