import type { Texts } from '../texts.ts';

export const plain: Texts['plain'] = {
  text: ({ text }) => text,
  sentences: ({ all }) => all.join(' '),
  unknown: ({ id, parts }) =>
    `En nyare version av programmet säger något här som den här versionen saknar ord för (${id}${parts === '' ? '' : `; ${parts}`}).`,
};
