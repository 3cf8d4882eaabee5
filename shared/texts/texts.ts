import type { en } from './en/index.ts';

type English = typeof en;

/**
 * What each language has to have: every text of the English catalogue, by group and name, with the same parts. A text that
 * is missing does not compile.
 */
export type Texts = {
  readonly [G in keyof English]: {
    readonly [N in keyof English[G]]: English[G][N] extends (parts: infer P) => string
      ? (parts: P) => string
      : string;
  };
};
