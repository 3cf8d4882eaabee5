/** Buscar dispositivos explorando direcciones. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('es');
const addresses = (count: number) => `${number(count)} ${plural(count, 'dirección', 'direcciones')}`;
const axisDevices = (count: number) =>
  `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')} Axis`;

export const range: Texts['range'] = {
  problem: ({ part, why }) => `«${part}»: ${why}`,
  moreProblems: ({ count }) =>
    plural(count, 'No se ha podido leer 1 más.', `No se han podido leer ${number(count)} más.`),
  advice:
    'Escriba direcciones, nombres, subredes como 10.0.0.0/24 o rangos como 10.0.0.10-20, separados por espacios o comas.',
  none: 'No se ha indicado ninguna dirección.',
  long: 'Eso es demasiado texto para una lista de direcciones.',
  tooMany: ({ count, most }) => `Son ${addresses(count)}; de una vez se exploran ${number(most)}.`,
  tooManyAdvice: 'Tome una parte, como una /20 o una /24, y explore después la siguiente.',
  prefixLength: ({ most }) => `La longitud de prefijo detrás de la / es como máximo ${most}.`,
  backwards: 'El rango termina antes de empezar.',
  wideIPv6: ({ least }) =>
    `De IPv6 se exploran subredes con longitud de prefijo ${least} o mayor: las demás tienen demasiadas direcciones.`,
};

export const scan: Texts['scan'] = {
  ended: ({ devices, total }) =>
    devices === 0
      ? `No ha respondido ningún dispositivo Axis en ${addresses(total)}.`
      : `${plural(devices, 'Ha respondido', 'Han respondido')} ${axisDevices(devices)} en ${addresses(total)}.`,
  cancelled: ({ devices, done, total }) =>
    `Detenido tras ${number(done)} de ${addresses(total)}: ${devices === 0 ? 'no ha respondido ningún dispositivo Axis' : `${plural(devices, 'ha respondido', 'han respondido')} ${axisDevices(devices)}`}.`,
  besides: ({ list: items }) => `En las demás: ${list(items)}.`,
  other: ({ count }) => `${number(count)} con un servidor web que no es un dispositivo Axis`,
  mute: ({ count }) =>
    `${number(count)} que ${plural(count, 'acepta', 'aceptan')} conexiones y no ${plural(count, 'da', 'dan')} una respuesta completa`,
  refused: ({ count }) => `${number(count)} que ${plural(count, 'rechaza', 'rechazan')} conexiones`,
  silent: ({ count }) => `${number(count)} en las que no ha respondido nadie`,
  noWay: ({ count }) => `${number(count)} a las que no se ha podido preguntar`,
  noWayThere:
    'Este equipo no tiene camino hacia algunas de estas direcciones: compruebe sus tarjetas y las direcciones de estas.',
  notAllowed:
    'Este equipo no permite al programa conectarse con algunas de estas direcciones: compruebe su cortafuegos.',
  nameNotKnown: 'Ningún servidor DNS conoce un nombre, así que no se ha podido preguntar a su dirección.',
  tooBusy: 'A este equipo no le quedaban conexiones para algunas de estas direcciones: explórelas de nuevo.',
  running: 'Hay una exploración en curso. Cancélela primero.',
  asking: ({ total }) => `Preguntando en ${addresses(total)}. No se envían credenciales…`,
  soFar: ({ done, total, devices }) =>
    `${number(done)} de ${number(total)}, ${number(devices)} ${plural(devices, 'dispositivo', 'dispositivos')}`,
  hit: ({ serial, model, address }) => `Encontrado ${serial} (${model}) en ${address}.`,
  modelNotTold: 'modelo sin indicar',
  columns: 'SERIE|MODELO|AXIS OS|DIRECCIÓN',
  needsAdministrator: 'necesita un administrador',
  noneFound:
    'Compruebe que el dispositivo tenga corriente y que su dirección esté entre estas. Uno nuevo tiene 192.168.0.90 o una dirección que empieza por 169.254.',
};

export const scanDialog: Texts['scanDialog'] = {
  title: 'Añadir por dirección o rango',
  when: 'Para dispositivos que la búsqueda no detecta, como los que están detrás de otro enrutador o de un conmutador que filtra. No se envían credenciales.',
  addresses: 'Direcciones',
  hint: 'Una dirección IP o un nombre de host, una subred, un rango o una lista: 10.0.0.21:8080, https://10.0.0.21, 10.0.0.0/24, 10.0.0.10-20',
  missing: 'Escriba una dirección, una subred o un rango.',
  suggestions: 'Subredes de este equipo',
  suggestion: ({ range: part, count, card }) => `${part}, ${addresses(count)}, tarjeta ${card}`,
  suggestedPart: ({ range: part, count, card }) =>
    `${part}, ${addresses(count)}, parte de la subred de la tarjeta ${card}`,
  count: ({ count, most }) => `${addresses(count)} de ${number(most)} como máximo`,
  scan: ({ count }) => (count === 0 ? 'Explorar' : `Explorar ${addresses(count)}`),
  scanning: 'Explorando',
  progress: ({ done, total }) => `${number(done)} de ${number(total)}`,
  found: 'Encontrado',
  version: ({ version }) => `AXIS OS ${version}`,
  isNew: 'Nuevo en la lista',
  inList: 'Ya estaba en la lista',
  stop: 'Detener la exploración',
  goesOn: 'Continúa aunque se cierre esto.',
  again: 'Otras direcciones',
  done: 'Cerrar',
};
