import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('sv');

export const manual: Texts['manual'] = {
  title: 'Handbok',
  here: 'Handboken om den här sidan',
  more: 'Mer om detta',
  search: 'Sök i handboken',
  found: ({ count }) => plural(count, '1 sida', `${count} sidor`),
  noneFits: 'Ingen sida i handboken innehåller alla de orden.',
  all: 'Alla sidor',
  back: 'Tillbaka',
  close: 'Stäng',
};

export const manualGroups: Texts['manualGroups'] = {
  tasks: 'Så gör du',
  symptoms: 'När något är fel',
  about: 'Om programmet',
};
