/** Letter in North America, A4 everywhere else. */
export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];
