import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('es');

export const manual: Texts['manual'] = {
  title: 'Manual',
  here: 'Manual de esta página',
  more: 'Más sobre esto',
  search: 'Buscar en el manual',
  found: ({ count }) => plural(count, '1 página', `${count} páginas`),
  noneFits: 'Ninguna página del manual contiene todas estas palabras.',
  all: 'Todas las páginas',
  back: 'Atrás',
  close: 'Cerrar',
};

export const manualGroups: Texts['manualGroups'] = {
  tasks: 'Cómo se hace',
  symptoms: 'Cuando algo va mal',
  about: 'Sobre el programa',
};
