/** Aplicar el plan de un sitio: muchos dispositivos, cada uno paso a paso. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('es');
const devices = (count: number) => `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')}`;
const ended = ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
  `${number(done)} ${plural(done, 'terminado', 'terminados')}, ${number(failed)} con fallo, ${number(notReached)} sin alcanzar.`;

export const work: Texts['work'] = {
  notRunning: 'No hay nada en curso que se pueda pausar.',
  notPaused: 'No está en pausa ni espera ninguna respuesta.',
  overAlready: 'Ya ha terminado.',
  nothingToRetry: 'Nada ha fallado ni ha quedado pendiente que se pueda volver a intentar ahora.',
  stuck: 'Espera a otro dispositivo, y ese le espera a él.',
};

export const apply: Texts['apply'] = {
  goesOn: 'Ya se está aplicando o deshaciendo un plan.',
  titleAdministrator: ({ user }) => `Crear el primer administrador, «${user}»`,
  titleLogin: 'Iniciar sesión y leer la red',
  titlePlace: 'Guardar su ubicación en el sitio',
  titleBetween: 'Pasar provisionalmente a una dirección libre',
  titleWlanTest: 'Hacer que el dispositivo pruebe la WLAN',
  titleProof: 'Volver a leerlo todo',
  titleBound: ({ row }) => `Tomar la fila ${number(row)}`,
  bound: ({ row, model }) => `Toma la fila ${number(row)}, como el siguiente ${model} nuevo.`,
  nextDevice: ({ row }) => `siguiente dispositivo nuevo de la fila ${number(row)}`,
  noNext: ({ count }) =>
    plural(
      count,
      '1 fila no ha encontrado ningún dispositivo nuevo de su modelo.',
      `${number(count)} filas no han encontrado ningún dispositivo nuevo de su modelo.`,
    ),
  begun: 'Empezado; no se ha visto qué resultó.',
  notBegun: 'Detenido antes de empezar.',
  notFound: ({ seconds }) =>
    `No se ha encontrado en ${seconds} s y no responde en ninguna dirección conocida.`,
  notHeard: 'Su número de serie no se detecta en ninguna dirección conocida.',
  nothingToDo: 'Aquí no hay nada que hacer: el dispositivo ya lo tiene.',
  asAsked: 'Ya está como se pide, así que no se ha enviado nada.',
  loggedIn: ({ user }) => `Sesión iniciada como «${user}», red leída.`,
  placeKept: ({ place }) => `El sitio indica: ${place}.`,
  administratorMade: ({ user }) => `Se ha creado «${user}» y su inicio de sesión se ha aceptado.`,
  administratorThere: 'Entretanto ya tiene un administrador; el inicio de sesión mostrará si es el del plan.',
  administratorNotTold:
    'No dice si tiene un administrador, así que no se ha creado ninguno; el inicio de sesión lo mostrará.',
  hasAdministrator: 'Ya tiene un administrador, así que no se ha creado ninguno.',
  administratorOverHttp:
    'Con el dispositivo se habla por HTTP sin cifrar: quien escuche en la red leería la nueva contraseña.',
  administratorOverHttpAdvice:
    'Cree este administrador en la página del dispositivo, o permítalo para este plan (en el terminal con --trust-first).',
  noNewPassword: 'No hay contraseña para los primeros administradores.',
  noWlanKey: 'La WLAN exige una clave y no se ha indicado ninguna.',
  noEapPassword: '802.1X exige una contraseña y no se ha indicado ninguna.',
  eapPasswordAdvice: 'Póngala en la variable AXIS_EAP_PASSWORD.',
  noCertificate:
    'En el dispositivo no hay ningún certificado de cliente elegido para EAP-TLS; no se ha enviado nada.',
  noCertificateAdvice: 'Elija uno en la página del dispositivo y vuelva a aplicar el plan.',
  testedBefore: 'Ya superó esta prueba antes.',
  wlanTested: 'El dispositivo se ha unido a la WLAN a modo de prueba.',
  proved: ({ address }) =>
    `Su número de serie ha respondido en ${address}, y todo lo pedido se ha vuelto a leer.`,
  differs: ({ names }) => `Al volver a leerlo, esto no está como se pidió: ${names.join(', ')}.`,
  differsAdvice: 'Mire la página del dispositivo y después vuelva a aplicar el plan.',
  administratorStays: ({ user }) => `El administrador «${user}» se queda.`,
  keyStays: 'La clave WLAN anterior no se conoce y no se puede restituir.',
  storedStays: ({ mode, names }) =>
    `Para ${mode} se queda guardado en el dispositivo lo que ajustó el plan: ${list(names)}.`,
  settingStays: ({ title }) => `Se queda como lo dejó el plan: ${title}.`,
  partStays: ({ title, names }) =>
    `${title}: ${list(names)} se queda como lo dejó el plan, porque antes el dispositivo no había indicado nada.`,
  warning: ({ row, message }) => `Fila ${row}: ${message}`,
  unconfirmed: 'Esto es lo que se enviaría.',
  nothingToUndo: 'No hay nada que restablecer: ningún plan ha cambiado un dispositivo de este sitio.',
  newPasswordAdvice: 'Póngala en la variable AXIS_NEW_PASSWORD.',
  passwordAdvice:
    'Póngala en la variable AXIS_PASSWORD; la de los administradores que crea este plan, en AXIS_NEW_PASSWORD.',
  alikeStopped: ({ serials }) =>
    `Tres dispositivos seguidos han rechazado el inicio de sesión (${serials.join(', ')}): no se empieza nada más, para que nadie se quede sin acceso.`,
  alikeGoesOn: ({ serials }) =>
    `Tres dispositivos seguidos han fallado del mismo modo (${serials.join(', ')}); los demás continúan.`,
  outcome: (counts) => ended(counts),
  leftOver: 'Sin hacer: se detuvo antes.',
  activity: (counts) => `Plan aplicado. Dispositivos: ${ended(counts)}`,
  activityUndone: (counts) => `Plan deshecho. Dispositivos: ${ended(counts)}`,
  hasErrors: ({ count, row, message }) =>
    `${plural(count, 'El plan tiene un error', `El plan tiene ${number(count)} errores`)}. Fila ${number(row)}: ${message}`,
};

export const applyPanel: Texts['applyPanel'] = {
  title: 'Aplicar el plan',
  means:
    'Cada dispositivo recibe lo que pide su fila, varios a la vez, y todo se vuelve a leer. Lo que ya está como se pide no se envía.',
  apply: 'Aplicar el plan…',
  undo: 'Deshacer el plan…',
  errorsFirst: 'Un plan con errores no se aplica: corrija primero las celdas de arriba.',
  applied: 'El plan se ha aplicado.',
  undone: 'El plan se ha deshecho.',
  counts: ({ done, failed, left }) =>
    `${plural(done, '1 dispositivo terminado', `${number(done)} dispositivos terminados`)}, ${number(failed)} con fallo, ${number(left)} sin hacer.`,
  retry: ({ count }) =>
    plural(count, 'Reintentar el que falta', `Reintentar los ${number(count)} que faltan`),
  applying: 'Se está aplicando el plan',
  undoing: 'Se está deshaciendo el plan',
  cancelling: 'Deteniéndose en los próximos puntos seguros',
  of: ({ over, total }) => `${number(over)} de ${number(total)}`,
  alike: ({ count }) => `${number(count)} dispositivos seguidos han fallado del mismo modo`,
  unbound: ({ count }) =>
    plural(
      count,
      '1 fila espera el siguiente dispositivo nuevo de su modelo.',
      `${number(count)} filas esperan los siguientes dispositivos nuevos de sus modelos.`,
    ),
  alikeMore: 'No se empieza nada más hasta que usted lo diga.',
  pause: 'Pausar',
  goOn: 'Continuar',
  cancel: 'Detener',
  pausing: 'Los pasos en curso se llevan hasta el final.',
  paused: 'En pausa: no hay nada en curso.',
  steps: ({ done, total }) => `${number(done)} de ${plural(total, '1 paso', `${number(total)} pasos`)}`,
  seconds: ({ seconds }) => `${number(seconds)} s`,
};

export const applyStates: Texts['applyStates'] = {
  expected: 'a la espera: aún sin encontrar',
  waiting: 'a la espera de su turno',
  running: 'en curso',
  done: 'con todo hecho y vuelto a leer',
  failed: 'con fallo',
  left: 'sin llegar al final: se detuvo antes',
};

export const applyDialog: Texts['applyDialog'] = {
  title: 'Aplicar el plan',
  looking: 'Mirando qué hay que hacer…',
  devices: ({ devices: count, unbound }) =>
    `Se ${plural(count, 'configura', 'configuran')} ${devices(count)}.${unbound === 0 ? '' : ` ${plural(unbound, '1 fila aún no tiene dispositivo y espera', `${number(unbound)} filas aún no tienen dispositivo y esperan`)}.`}`,
  before: ({ done, open }) =>
    `Aplicado antes: ${number(done)} ${plural(done, 'terminado', 'terminados')}, ${number(open)} sin llegar al final. Estos continúan donde estaban.`,
  moves: ({ count }) =>
    plural(count, '1 dispositivo cambia de dirección', `${number(count)} dispositivos cambian de dirección`),
  movesMore:
    'Cada uno desaparece durante un rato y se busca por su número de serie. Con una dirección o subred equivocada, este equipo deja de alcanzarlo; la mayoría de los dispositivos vuelven atrás por sí solos, no todos.',
  newPassword: ({ count }) =>
    plural(
      count,
      'Contraseña del primer administrador',
      `Contraseña de los ${number(count)} primeros administradores`,
    ),
  newPasswordHint:
    'El certificado que muestre entonces un dispositivo es de confianza desde ese momento y consta en el informe.',
  logins: ({ count }) =>
    `${plural(count, '1 dispositivo tiene', `${number(count)} dispositivos tienen`)} administrador, y el programa aún no tiene credenciales aceptadas.`,
  user: 'Usuario',
  password: 'Contraseña',
  passwordHint:
    'En cada dispositivo se prueba una sola vez. Déjela vacía para usar las credenciales que tiene el programa.',
  wlanKey: 'Clave de la WLAN',
  eapPassword: 'Contraseña de 802.1X',
  notNow: 'Ahora no',
  apply: 'Aplicar',
  checking: 'Comprobando…',
};

export const undoDialog: Texts['undoDialog'] = {
  title: 'Deshacer el plan',
  looking: 'Mirando qué se puede restituir…',
  nothing: 'En este sitio no se ha aplicado ningún plan que se pueda deshacer.',
  means: 'Estos recuperan lo que había antes del plan, y se vuelve a leer. Las direcciones van al final.',
  device: ({ serial, name, changes }) =>
    `${serial}${name === '' ? '' : ` (${name})`}: ${plural(changes, '1 ajuste', `${number(changes)} ajustes`)}`,
  nothingAt: ({ serial }) => `${serial}: no hay nada que restituir.`,
  close: 'Cerrar',
  undo: ({ count }) =>
    plural(count, 'Deshacer en 1 dispositivo', `Deshacer en ${number(count)} dispositivos`),
};
