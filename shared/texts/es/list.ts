/** La lista de dispositivos: qué aspecto tiene y qué está seleccionado en ella. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('es');

const devices: Texts['list']['devices'] = ({ count }) =>
  `${count} ${plural(count, 'dispositivo', 'dispositivos')}`;

export const list: Texts['list'] = {
  place: 'Ubicación',
  tags: 'Etiquetas',
  unnamed: 'Dispositivo sin nombre',
  devices,
  noGroup: 'Se desconoce',
  selectShown: 'Seleccionar todos los dispositivos mostrados',
  selectDevice: ({ name }) => `Seleccionar ${name}`,
  selectGroup: ({ title }) => `Seleccionar el grupo ${title}`,
  notOnSite: 'Fuera de este sitio',
  selection: 'Dispositivos seleccionados',
  selected: ({ count }) => `${devices({ count })} ${plural(count, 'seleccionado', 'seleccionados')}`,
  hidden: ({ count }) =>
    `${count} de ellos no se ${plural(count, 'muestra', 'muestran')} por la búsqueda y el filtro`,
  clear: 'Quitar selección',
  forget: 'Olvidar…',
  forgetTitle: ({ count }) => `¿Olvidar ${devices({ count })}?`,
  forgetMeans:
    'Se retiran de la lista, con sus credenciales y sus certificados en este equipo. En los propios dispositivos no cambia nada, y los que se detecten de nuevo vuelven a la lista.',
  keep: 'Conservar',
  forgetNow: 'Olvidar',
  view: 'Vista',
  viewTitle: 'Aspecto de la lista',
  density: 'Filas',
  comfortable: 'Espaciosas',
  compact: 'Compactas',
  groupBy: 'Agrupar por',
  noGroups: 'Sin grupos',
  sortBy: 'Ordenar por',
  descending: 'En orden inverso',
  columns: 'Columnas',
  columnsMean: 'En una ventana estrecha se omiten las menos necesarias.',
  done: 'Listo',
};

export const listGroups: Texts['listGroups'] = {
  place: 'Ubicación',
  subnet: 'Subred',
  model: 'Modelo',
  state: 'Estado',
};
