export const plain = {
  /** What somebody else has said, or an earlier version of this program. */
  text: ({ text }: { text: string }) => text,
  sentences: ({ all }: { all: readonly string[] }) => all.join(' '),
  /** In place of a text that only a newer version of this program knows. */
  unknown: ({ id, parts }: { id: string; parts: string }) =>
    `A newer version of this program says something here that this one has no words for (${id}${parts === '' ? '' : `; ${parts}`}).`,
};
