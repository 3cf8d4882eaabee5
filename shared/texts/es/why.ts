/** Por qué un dispositivo no está aquí: qué se mira, qué se ha visto y qué hacer. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number } = helpers('es');

export const whySteps: Texts['whySteps'] = {
  card: 'Una tarjeta de red tiene dirección',
  send: 'La búsqueda puede enviar',
  hear: 'Se recibe algo en la red',
  announced: 'Se anuncia',
  known: 'Ya estuvo aquí',
  subnet: 'Su dirección está en una subred de este equipo',
  answers: 'Responde cuando se le pregunta directamente',
  prefix: 'Su número de serie es de Axis',
};

export const whyStates: Texts['whyStates'] = {
  todo: 'aún no',
  running: 'mirando',
  good: 'sí',
  bad: 'no',
  unclear: 'inseguro',
  skipped: 'no mirado',
};

export const why: Texts['why'] = {
  title: '¿Por qué no está aquí mi dispositivo?',
  notHere: '¿Por qué no está aquí?',
  field: 'Número de serie, dirección o nombre del dispositivo',
  hint: 'El número de serie está en su etiqueta: 12 cifras y letras, también con dos puntos. No se envían credenciales.',
  missing: 'Escriba lo que sepa del dispositivo.',
  check: 'Averiguar',
  stop: 'Detener',
  looking: 'Mirando…',
  result: 'Qué hacer',
  open: 'Abrir el dispositivo',
  add: ({ address }) => `Añadir el dispositivo en ${address}`,
  addressNeeded: 'dirección que necesita este equipo',
  copyAddress: 'Este equipo necesita una dirección como',

  cardsAre: ({ cards }) => `Se pregunta por ${list(cards)}.`,
  cardsNone: 'Ninguna tarjeta tiene dirección.',
  cardsExcluded: 'Las tarjetas con dirección no se pueden usar (--interface).',
  sends: 'Las preguntas salen.',
  sendRefused: ({ cards }) => `El sistema se niega a enviar (${list(cards)}).`,
  heard: ({ count }) =>
    count === 1 ? 'Ha llegado 1 paquete de otros.' : `Han llegado ${number(count)} paquetes de otros.`,
  heardNothing: 'No ha llegado nada de nadie más.',
  announcedAs: ({ name, serial, address }) =>
    `Se llama a sí mismo «${name}», número de serie ${serial}, en ${address}.`,
  announcedSeveral: ({ count }) => `Coinciden ${String(count)} dispositivos.`,
  announcedNameless: 'Algo se anuncia sin número de serie.',
  announcedNot: 'No se ha detectado nada así.',
  knownNot: 'No está en esta lista.',
  knownNeverSeen: 'Está en esta lista y nunca se ha detectado.',
  knownElsewhere: ({ site }) => `Está en otra lista: ${site}.`,
  ownList: 'la lista de este equipo',
  knownSince: ({ name, when, address }) => `«${name}», detectado por última vez: ${when}, en ${address}.`,
  subnetUnknown: 'No se conoce ninguna dirección suya.',
  subnetOurs: ({ address }) => `A ${address} se llega directamente.`,
  subnetOther: ({ address }) => `${address} no está en ninguna subred de este equipo.`,
  answersNowhere: 'No se conoce ninguna dirección suya.',
  answersAsking: ({ addresses }) => `Preguntando en ${list(addresses)}.`,
  answersNobody: ({ addresses }) => `No responde nadie en ${list(addresses)}.`,
  answersDevice: ({ serial, address }) => `El dispositivo ${serial} responde en ${address}.`,
  answersOther: ({ address }) => `En ${address} hay algo que no dice ser un dispositivo Axis.`,
  prefixAxis: 'Empieza como los de Axis.',
  prefixOther: 'Empieza de otro modo, como puede ocurrir con dispositivos que se venden con otra marca.',
  noAddress: 'una dirección que aún no se conoce',

  several: ({ count, names }) =>
    `Coinciden ${String(count)} dispositivos, entre ellos ${list(names)}: escriba el número de serie del que echa en falta.`,
  listed: ({ name, address }) => `Está aquí: «${name}» figura en la lista, en ${address}.`,
  openIt: 'Ábralo, o muestre todos los dispositivos si un filtro lo oculta.',
  noCard:
    'Ninguna tarjeta de red de este equipo tiene dirección: conecte un cable o únase a la WLAN de los dispositivos, y espere una dirección o ponga una a mano.',
  excluded:
    'El programa se inició con --interface para una tarjeta que no está aquí: inícielo sin esa opción, o con la dirección de una tarjeta que lleve al dispositivo.',
  answers: ({ serial, address }) =>
    `El dispositivo ${serial} responde en ${address}, pero no se detecta que se anuncie, así que la multidifusión no pasa o el anuncio está desactivado: añádalo por esta dirección.`,
  otherDevice: ({ address, serial }) =>
    `En ${address} responde otro dispositivo, ${serial}: el suyo ha cambiado de dirección o ambos quieren la misma, así que desconecte el otro y vuelva a mirar.`,
  silentThere: ({ address }) =>
    `Su hardware responde en ${address} y su servidor web no: puede que aún esté arrancando, así que espere dos minutos y vuelva a mirar; después, quítele la corriente y vuelva a dársela.`,
  otherThere: ({ address }) =>
    `En ${address} responde algo que no dice ser un dispositivo Axis: averigüe quién tiene la dirección, o espere si el dispositivo aún está arrancando.`,
  otherMac: ({ address, mac }) =>
    `Otro tiene ${address} (dirección MAC ${mac}): busque ese equipo o dispositivo, o dé al suyo otra dirección.`,
  otherSubnet: ({ address }) => `No se ha llegado a la dirección ${address} del dispositivo.`,
  nameless: ({ name, address }) =>
    `«${name}», en ${address}, se anuncia sin número de serie y puede ser el dispositivo: añádalo por su dirección para ver quién es.`,
  similar: ({ name, serial }) =>
    `Ningún dispositivo tiene exactamente este número de serie, pero «${name}» tiene ${serial}: compárelo con la etiqueta.`,
  otherSite: ({ site, when }) =>
    `Pertenece a otra lista (${site}, detectado allí por última vez: ${when}) y aquí no se detecta: abra esa lista o, si se ha traído aquí, compruebe su corriente y su cable.`,
  deaf: 'No se recibe absolutamente nada de la red: compruebe que el cable lleve al conmutador y a la VLAN de los dispositivos, que el conmutador esté encendido y que el cortafuegos del equipo deje entrar la multidifusión, o añada el dispositivo por su dirección.',
  silent: ({ name, when, address }) =>
    `«${name}» se detectó por última vez (${when}) en ${address} y ahora no da señales: compruebe su corriente (PoE), su cable y la VLAN del puerto del conmutador; si se ha restablecido, tiene otra dirección y tarda un minuto en aparecer.`,
  nobody: ({ address }) =>
    `No responde nadie en ${address}: compruebe la corriente y el cable del dispositivo, y si ha recibido otra dirección.`,
  noName:
    'No se detecta ni se conoce ningún dispositivo con ese nombre: escriba su número de serie, que está en la etiqueta, porque los nombres cambian.',
  neverHeard: ({ serial }) =>
    `El dispositivo ${serial} nunca se ha detectado en esta red: compruebe su corriente (PoE), su cable y que su puerto del conmutador esté en la VLAN de este equipo, o explore el rango de direcciones que puede tener.`,
  notAxis: ({ serial }) =>
    `${serial} nunca se ha detectado y no empieza como un número de serie de Axis: compárelo con la etiqueta y después compruebe la corriente y el cable del dispositivo.`,
  stopped: 'Se detuvo antes de encontrar el motivo.',
};
