import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('de');

export const manual: Texts['manual'] = {
  title: 'Handbuch',
  here: 'Handbuch zu dieser Seite',
  more: 'Mehr dazu',
  search: 'Im Handbuch suchen',
  found: ({ count }) => plural(count, '1 Seite', `${count} Seiten`),
  noneFits: 'Keine Seite des Handbuchs enthält alle diese Wörter.',
  all: 'Alle Seiten',
  back: 'Zurück',
  close: 'Schließen',
};

export const manualGroups: Texts['manualGroups'] = {
  tasks: 'So geht es',
  symptoms: 'Wenn etwas nicht stimmt',
  about: 'Über das Programm',
};
