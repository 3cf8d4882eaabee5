import type { Said } from '../texts/said.ts';

/** Something to know about a file that the program keeps. */
export interface StorageNotice {
  id: string;
  /** Its name in the data folder, such as `site.json`. */
  file: string;
  /** `still`: as long as it is so. `once`: until it was read. */
  happened: 'still' | 'once';
  /** What happened and what it means. */
  message: Said;
  /** What to do next. */
  advice: Said;
}

/** All that there is to say; one with a higher revision takes the place of an earlier one. */
export interface StorageSnapshot {
  revision: number;
  notices: StorageNotice[];
}
