import type { Texts } from '../texts.ts';

export const plain: Texts['plain'] = {
  text: ({ text }) => text,
  sentences: ({ all }) => all.join(' '),
  unknown: ({ id, parts }) =>
    `Una versión más reciente de este programa dice aquí algo para lo que esta no tiene palabras (${id}${parts === '' ? '' : `; ${parts}`}).`,
};
