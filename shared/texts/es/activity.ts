/** Lo que se ha hecho en un sitio, y la página que lo muestra. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');

export const activity: Texts['activity'] = {
  job: ({ kind, outcome }) => `${kind}: ${outcome}`,
  administrator: ({ user, scheme }) =>
    `Primer administrador ${user} creado por ${scheme === 'https' ? 'HTTPS' : 'HTTP'}.`,
  loggedIn: ({ user }) => `Inicio de sesión como ${user} aceptado.`,
  refused: 'El dispositivo ha rechazado el inicio de sesión.',
  pinned: 'Se confía en el certificado.',
  pinnedAnew: 'Se confía en otro certificado en lugar del anterior.',
  pinnedByJob: 'Se confía en otro certificado, que instaló allí una tarea de este programa.',
  unpinned: 'Ya no se confía en el certificado.',
  added: 'Añadido al sitio.',
  forgotten: 'Retirado de la lista, con sus credenciales y su certificado de confianza.',
  movedTo: ({ name }) => `Trasladado a ${name}.`,
  cameFrom: ({ name }) => `Procedente de ${name}.`,
  opened: 'Sitio abierto.',
  merged: ({ name }) => `${name} combinado con este sitio.`,
  handedOver: ({ file }) => `Entregado como ${file}.`,
  imported: ({ file, count }) =>
    `${file} importado, con ${number(count)} ${plural(count, 'dispositivo', 'dispositivos')}.`,
  latest: 'Lo último que se hizo:',
  tooLong: 'Lo que se hizo es demasiado largo para conservarlo.',
};

export const activityKinds: Texts['activityKinds'] = {
  job: 'Cambios e instalaciones',
  plan: 'Plan',
  administrator: 'Primeros administradores',
  login: 'Inicios de sesión',
  certificate: 'Certificados',
  device: 'Dispositivos del sitio',
  site: 'El propio sitio',
};

export const activityKind: Texts['activityKind'] = {
  job: 'Tarea',
  plan: 'Plan',
  administrator: 'Administrador',
  login: 'Sesión',
  certificate: 'Certificado',
  device: 'Dispositivo',
  site: 'Sitio',
};

export const activityPage: Texts['activityPage'] = {
  title: 'Actividad',
  of: ({ site }) => `Lo que se ha hecho en «${site}». Se añade y nunca se modifica.`,
  search: 'Buscar en la actividad',
  kind: 'Tipo',
  allKinds: 'Todo',
  device: 'Dispositivo',
  allDevices: 'Todos los dispositivos',
  export: 'Exportar como CSV',
  exported: ({ file }) => `Guardado en ${file}.`,
  fileName: 'Actividad',
  back: 'Sitios',
  at: 'Cuándo',
  who: 'Quién',
  what: 'Qué',
  facts: 'Detalles',
  nobody: 'no se sabe',
  loading: 'Se está leyendo el registro.',
  count: ({ shown, all }) =>
    `${shown === all ? '' : `${number(shown)} de `}${number(all)} ${plural(all, 'entrada', 'entradas')}`,
  hasOlder: 'En la carpeta del sitio hay entradas más antiguas, que no se muestran.',
  empty: 'Todavía no se ha hecho nada en este sitio',
  emptyMeans:
    'Aquí aparecerán los cambios, los inicios de sesión, los certificados de confianza y lo que ocurra con el propio sitio.',
  more: ({ count }) => `Mostrar ${number(count)} más`,
  noneFits: 'Ninguna entrada coincide con la búsqueda.',
};
