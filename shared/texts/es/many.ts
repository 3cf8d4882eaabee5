import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('es');
const devices = (count: number) => `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')}`;

export const runs: Texts['runs'] = {
  goesOn: 'Ya hay uno de estos procesos en curso.',
  goesOnAdvice: 'Espere a que termine, o deténgalo.',
  gone: 'Eso se ha retirado.',
  hadLogin: 'El programa ya tenía credenciales para él.',
  takenAs: ({ user }) => `Ha aceptado las credenciales de ${user}.`,
  tried: ({ users }) => `Probado hasta ahora: ${list(users)}.`,
  waits: 'Nadie ha mirado todavía su certificado, así que no se ha enviado nada.',

  of: ({ done, total }) => `${number(done)} de ${number(total)}`,
  over: ({ total }) => `Terminado: ${devices(total)}.`,
  stopping: 'Deteniendo',
  stop: 'Detener',
  retry: ({ count }) => `Volver a preguntar a ${devices(count)}`,
  close: 'Cerrar',
  show: 'Mostrar',
  open: ({ serial }) => `Abrir el dispositivo ${serial}`,
  putAway: ({ title }) => `Retirar: ${title}`,
  summary: ({ title, done, total }) =>
    `${title}: ${number(done)} de ${number(total)} ${plural(done, 'terminado', 'terminados')}`,
};

export const runTitle: Texts['runTitle'] = {
  look: 'Mirar certificados',
  login: 'Iniciar sesión en varios dispositivos',
  read: 'Leer la red de varios dispositivos',
};

export const runNow: Texts['runNow'] = {
  look: 'Mirando los certificados',
  login: 'Iniciando sesión',
  read: 'Leyendo la red',
};

export const runDone: Texts['runDone'] = {
  look: 'con el certificado mirado',
  login: 'con sesión iniciada',
  read: 'con la red leída',
};

export const runOutcomes: Texts['runOutcomes'] = {
  done: 'sin nada pendiente',
  refused: 'con inicio de sesión rechazado',
  blocked: 'con bloqueo: tras inicios de sesión erróneos se rechaza a todos durante unos segundos',
  unreached: 'sin alcanzar',
  certificate: 'a la espera de que usted mire el certificado',
  'no-administrator': 'aún sin administrador',
  'other-device': 'con otro dispositivo que responde en su lugar',
  'no-login': 'sin credenciales adecuadas, o sin ninguna por probar',
  odd: 'con una respuesta inesperada',
  left: 'sin preguntar: se detuvo antes',
};

export const manyLogin: Texts['manyLogin'] = {
  title: ({ count }) => `Iniciar sesión en ${devices(count)}`,
  pinnedOnes: ({ count }) => `${devices(count)} con certificado de confianza`,
  unseenOnes: ({ count }) => `${devices(count)} que usted aún no ha mirado`,
  away: ({ count }) => `${devices(count)} sin alcanzar en este momento`,
  hadLogin: ({ count }) => `${devices(count)} que ya tienen credenciales`,
  noAdministrator: ({ count }) => `${devices(count)} sin administrador`,
  silent: ({ count }) =>
    plural(
      count,
      '1 dispositivo no ha mostrado ahora ningún certificado y se omite.',
      `${devices(count)} no han mostrado ahora ningún certificado y se omiten.`,
    ),
  which: 'Con qué credenciales',
  given: ({ users }) => `Con las credenciales que hay: ${list(users)}`,
  typed: 'Con otras credenciales',
  scope: 'Conservarlas para',
  onlyThese: 'Solo estos dispositivos',
  ofTag: 'Dispositivos con una etiqueta',
  tag: 'Etiqueta',
  wholeSite: 'Todos los dispositivos de esta lista',
  automatic:
    'Probarlas automáticamente en dispositivos que aparezcan más tarde y cuyo certificado sea de confianza',
  oneTry:
    'Cada usuario y contraseña se prueba una sola vez por dispositivo. A un dispositivo que bloquea se le deja en paz.',
  logIn: ({ count }) => `Iniciar sesión en ${devices(count)}`,
  forAll: 'Iniciar sesión en estos…',
  readAll: 'Leer la red',
};

export const triedHere: Texts['triedHere'] = {
  title: 'Lo que el programa ha probado hasta ahora',
  sent: ({ user, when }) => `${user}, ${when}: no se sabe qué resultó`,
  accepted: ({ user, when }) => `${user}, ${when}: aceptado`,
  refused: ({ user, when }) => `${user}, ${when}: rechazado`,
};

export const strangers: Texts['strangers'] = {
  title: 'Estos no los ha mirado nadie todavía',
  means:
    'Quien responde podría decir cualquier número de serie. Compare la huella digital con la del propio dispositivo si puede, y marque los que haya mirado: las credenciales van solo a esos, y exactamente por ese certificado.',
  all: 'Los he mirado todos',
  lookedAt: ({ serial }) => `He mirado ${serial}`,
  device: 'Dispositivo',
  address: 'Dirección',
  shows: 'Muestra este certificado (SHA-256)',
  http: 'Ninguno: se habla con él por HTTP sin cifrar. La contraseña misma no se envía, pero quien escuche puede probar contraseñas con lo que se envía.',
};

const words = { ...runOutcomes, done: runDone.read };

export const readMany: Texts['readMany'] = {
  looking: ({ seconds }) => `Buscando dispositivos durante ${seconds} s…`,
  summary: ({ parts }) => list(parts),
  count: ({ count, outcome }) => `${number(count)} ${words[outcome]}`,
  word: ({ outcome }) => words[outcome],
  http: 'Se habla con él por HTTP sin cifrar, así que nada muestra quién es. No se le han enviado credenciales; --trust-first lo admite.',
};
