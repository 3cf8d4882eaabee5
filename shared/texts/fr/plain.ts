import type { Texts } from '../texts.ts';

export const plain: Texts['plain'] = {
  text: ({ text }) => text,
  sentences: ({ all }) => all.join(' '),
  unknown: ({ id, parts }) =>
    `Une version plus récente de ce programme dit ici quelque chose que celle-ci ne sait pas dire (${id}${parts === '' ? '' : ` ; ${parts}`}).`,
};
