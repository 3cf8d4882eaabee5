import type { Texts } from '../texts.ts';

export const plain: Texts['plain'] = {
  text: ({ text }) => text,
  sentences: ({ all }) => all.join(' '),
  unknown: ({ id, parts }) =>
    `Eine neuere Version dieses Programms sagt hier etwas, wofür diese keine Worte hat (${id}${parts === '' ? '' : `; ${parts}`}).`,
};
