/** A version of this program that somebody has told of. Text, and nothing that is run or opened. */
export interface NewVersion {
  version: string;
  notes: string;
  /** Where a person finds it. */
  url: string;
}

export interface UpdateState {
  /** Whom the program asks for newer versions; null for nobody, as long as no person has said so. */
  feed: string | null;
  /** When it last answered in this run, milliseconds since 1970. */
  checkedAt: number | null;
  /** Null where none is newer than this one, as far as was asked. */
  newer: NewVersion | null;
}

export const longestFeed = 500;
