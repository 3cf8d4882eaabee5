/** Cambios que esperan a que su dispositivo esté aquí. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');
const changes = (count: number) => plural(count, '1 cambio', `${number(count)} cambios`);
const devices = (count: number) => plural(count, '1 dispositivo', `${number(count)} dispositivos`);

export const planned: Texts['planned'] = {
  title: 'Cambios previstos',
  means:
    'Lo que se escribió cuando un dispositivo no estaba aquí, o se dejó para más tarde. No se envía nada de ello hasta que usted lo aplique.',
  keep: 'Dejar previsto',
  kept: 'Queda previsto. No se ha enviado nada al dispositivo.',
  show: 'Mostrar lo previsto',
  none: 'No hay nada previsto',
  noneMeans:
    'Lo que escriba en un formulario de este dispositivo se puede dejar previsto, con el dispositivo o sin él, y aplicar cuando esté aquí.',
  noneOnSite:
    'En las páginas de un dispositivo, lo que escriba se puede dejar previsto y aplicar cuando el dispositivo esté aquí.',
  count: ({ count }) => `${number(count)} ${plural(count, 'previsto', 'previstos')}`,
  onSite: ({ count, on }) => `${changes(count)} ${plural(count, 'previsto', 'previstos')} en ${devices(on)}.`,
  ofDevice: ({ count }) => changes(count),
  on: ({ title, name }) => `${title}: ${name}`,
  made: ({ ago }) => `Previsto: ${ago}`,
  from: ({ at }) => `a partir de lo leído: ${at}`,
  fromNothing: 'sin haber leído nada del dispositivo',
  isHere: 'Aquí ahora',
  notHere: 'No está aquí',
  openDevice: 'Abrir el dispositivo',
  what: 'Qué',
  was: 'Cuando se previó',
  present: 'Ahora',
  lastRead: 'Última lectura',
  asked: 'Previsto',
  toCome: 'Se escribe al aplicarlo',
  moved: 'El dispositivo tiene ahora algo distinto de cuando se previó esto',
  movedMore: 'Compare las columnas. Solo se aplica si usted dice que sí.',
  there: 'El dispositivo ya tiene todo esto',
  thereMore: 'No se envía nada. Al aplicarlo, deja de estar previsto.',
  secret: ({ count }) =>
    plural(
      count,
      'Lleva una clave o contraseña. Nunca se guarda: se escribe al aplicar el cambio.',
      `Lleva ${number(count)} claves o contraseñas. Nunca se guardan: se escriben al aplicar el cambio.`,
    ),
  failed: ({ ago }) => `No se pudo hacer cuando se intentó por última vez (${ago})`,
  foreign: ({ count }) =>
    plural(
      count,
      'Esta versión no puede leer 1 entrada de lo previsto. Se queda como está.',
      `Esta versión no puede leer ${number(count)} entradas de lo previsto. Se quedan como están.`,
    ),
  apply: 'Aplicar',
  applyAnyway: 'Aplicarlo de todos modos',
  applyAll: ({ count }) => plural(count, 'Aplicar 1', `Aplicar los ${number(count)}`),
  applyHere: ({ count, on }) => `Aplicar lo que está aquí: ${changes(count)} en ${devices(on)}`,
  nobodyHere: 'Ninguno de estos dispositivos está aquí ahora.',
  applyTitle: 'Claves y contraseñas de los cambios previstos',
  typeSecrets: 'Van solo a los dispositivos y no se guardan en ninguna parte.',
  sameFor: ({ count }) => plural(count, 'La misma para 1 cambio', `La misma para ${changes(count)}`),
  loginHint: 'Las credenciales del proxy como usuario:contraseña',
  oneByOne: 'Escribir una por dispositivo',
  sameForAlike: 'Una para todos los iguales',
  applyNow: ({ count }) => `Aplicar ${changes(count)}`,
  cancel: 'Cancelar',
  applying: ({ over, total }) => `Aplicando cambios previstos: ${number(over)} de ${number(total)}`,
  stop: 'Detener',
  goOn: 'Continuar',
  alike: 'Tres dispositivos seguidos han fallado del mismo modo',
  alikeMore: 'Mire primero el motivo. Los demás esperan hasta que usted diga si se continúa.',
  understood: 'Entendido',
  outcome: ({ done, asks, failed, left }) =>
    [
      `${number(done)} ${plural(done, 'aplicado', 'aplicados')}`,
      ...(asks > 0 ? [`${number(asks)} por comparar antes`] : []),
      ...(failed > 0 ? [`${number(failed)} con fallo`] : []),
      ...(left > 0 ? [`${number(left)} aún ${plural(left, 'previsto', 'previstos')}`] : []),
    ].join(', '),
  running: 'Ya se están aplicando cambios previstos.',
  runningAdvice: 'Espere a que eso termine, o deténgalo.',
  twice: ({ serial, title }) =>
    `Hay dos cambios previstos para ${serial} que ajustan lo mismo de otra manera: ${title}. No se ha enviado nada.`,
  twiceAdvice: 'Quite uno de ellos del plan, o aplique por separado el que quiera.',
  gone: 'Ya no está previsto.',
  thereAlready: 'El dispositivo ya lo tenía todo. No se ha enviado nada.',
  madeBefore: 'Se hizo antes de que terminara el programa. No se ha vuelto a enviar nada.',
  secretMissing: 'No se ha indicado una clave o contraseña que lleva.',
  secretMissingAdvice: 'Aplíquelo de nuevo y escriba lo que se pide.',
  remove: 'Quitar',
  removeWhat: ({ title }) => `: ${title}`,
  removed: 'Ya no está previsto.',
  doesNotFit: 'Este cambio es demasiado grande para dejarlo previsto.',
  tooMany: ({ most }) => `Un dispositivo puede tener como máximo ${number(most)} cambios previstos.`,
  tooManyAdvice: 'Quite algunos de los previstos, o aplíquelos.',
};

export const plannedStates: Texts['plannedStates'] = {
  waiting: 'Espera su turno',
  running: 'Leyendo lo que tiene el dispositivo…',
  asks: 'Por comparar antes',
  done: 'Aplicado',
  failed: 'Fallido',
  left: 'Sigue previsto',
};
