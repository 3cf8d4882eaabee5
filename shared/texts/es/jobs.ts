import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, plural } = helpers('es');
const inSeconds = (seconds: number) => `${seconds} ${plural(seconds, 'segundo', 'segundos')}`;

export const jobStep: Texts['jobStep'] = {
  check: 'Leer lo que tiene el dispositivo',
  address: 'Ver que la nueva dirección está libre',
  send: 'Enviar el cambio',
  look: 'Volver a ver el dispositivo',
  verify: 'Volver a leerlo',
  country: 'Ajustar el código de país',
  configure: 'Guardar la configuración WLAN',
  test: 'Dejar que el dispositivo la pruebe',
  switch: 'Pasar del punto de acceso a la WLAN',
  wait: 'Ver el dispositivo en la red del sitio',
};

export const jobs: Texts['jobs'] = {
  untouched: 'En el dispositivo no se ha cambiado nada.',
  unanswered: 'Enviado; no ha llegado ninguna respuesta que diga cómo ha ido.',
  cancelled: 'Cancelado.',
  cancelledAdvice: 'Empiece de nuevo cuando quiera.',
  stoppedLooking: 'Se ha dejado de buscar.',
  readAlong:
    'Con este dispositivo se habla por HTTP sin cifrar: la clave o la contraseña la puede leer otro en esta red.',
  closedMeanwhile: 'La conexión con el dispositivo se cerró antes de que llegara su respuesta.',
  closedMeanwhileAdvice:
    'Se cierra si entretanto se inicia o se cierra sesión en el dispositivo, o si este cambia de dirección: vuelva a intentarlo.',
  outOfTime: 'La respuesta no ha llegado a tiempo.',
  busyAdvice: 'Puede estar ocupado o arrancando: espere un minuto y vuelva a mirar.',
  thenLookAgain: 'Después vuelva a mirar.',
  answeredAt: ({ address }) => `Su número de serie ha respondido en ${address}.`,
  notSeenWithin: ({ seconds }) => `No se ha visto en ${inSeconds(seconds)}.`,
  keyAsOther: ({ usual, other }) =>
    `El dispositivo no ha aceptado la clave como «${usual}»; se ha enviado como «${other}».`,
  keyUnset: ({ usual, other }) =>
    `El dispositivo dice que no hay ninguna clave guardada, ni enviada como «${usual}» ni como «${other}». Su propia prueba muestra si la tiene.`,
  keyUnsetRefused: ({ other }) =>
    `El dispositivo dice que no hay ninguna clave guardada, y la rechaza como «${other}». Su propia prueba muestra si la tiene.`,

  noSuchDevice: 'En la lista no existe ese dispositivo.',
  runningAlready: 'Ya hay una tarea en curso para este dispositivo.',
  runningAlreadyAdvice: 'Espere a que termine, o cancélela en la página Tareas.',
  notAsking: 'Esta tarea no está preguntando nada.',
  endedAlready: 'Esta tarea ya ha terminado.',
  notResumable: 'Esta tarea no se puede retomar.',
  fault: ({ name }) => `Un error de este programa ha terminado la tarea (${name}).`,
  faultAdvice: 'Compruebe el estado del dispositivo en su página antes de empezar de nuevo.',
};

export const changeJob: Texts['changeJob'] = {
  openAnother: 'Abra primero otro acceso al dispositivo y después vuelva a intentarlo.',
  told: 'El dispositivo ha indicado su configuración.',
  noNewAddress: 'No se toma ninguna dirección nueva.',
  belongsTo: ({ address, name, serial }) => `${address} pertenece a ${name} (${serial}).`,
  belongsToAdvice: 'Elija otra dirección, o retire ese dispositivo de la lista si ya no existe.',
  inUse: ({ address, who }) => `${address} está en uso: ${who}`,
  inUseAdvice:
    'Elija otra dirección. Si lo que la tenía se acaba de desconectar, vuelva a intentarlo dentro de un minuto.',
  axisThere: ({ serial }) => `ahí responde un dispositivo Axis con el número de serie ${serial}.`,
  somethingThere: 'ahí responde algo.',
  hardwareThere: ({ mac }) => `ahí hay algo con la dirección MAC ${mac}.`,
  nobodyAt: ({ addresses }) => `No responde nadie en ${addresses.join(', ')}.`,
  willBe: ({ address }) => `Su dirección será ${address}.`,
  lineStays: 'La conexión se mantiene: no hay nada que buscar.',
  saidYes: 'El dispositivo ha dicho que sí.',
  mayHaveMade: 'Puede que el dispositivo haya hecho el cambio.',
  notKnown: 'No se sabe si ha cambiado algo.',

  sentYes: 'El cambio se ha enviado y el dispositivo ha dicho que sí.',
  sentUnanswered: 'El cambio se ha enviado; ninguna respuesta ha dicho cómo ha ido.',
  doesNotTell: ({ names }) => `El dispositivo no indica ${names.join(', ')}.`,
  notReadBack: ({ address, names }) =>
    `El dispositivo responde en ${address} y no indica ${names.join(', ')}, así que eso no se ha podido volver a leer.`,
  notReadBackAdvice: 'Vea por su efecto si está como debe.',
  itDoesNotTell: ({ names }) => `No indica ${names.join(', ')}.`,
  keyless: 'Pero dice que no hay ninguna clave guardada.',
  keylessAdvice:
    'Lo que dice de la clave es solo un indicio. Deje que pruebe él mismo la configuración (testWLANStationSettings, o la instalación en WLAN): así se ve si puede unirse.',
  asAsked: 'Vuelto a leer: está como se pidió.',
  confirmed: ({ address }) =>
    `El dispositivo tiene los ajustes como se pidieron, vueltos a leer en ${address}.`,
  leaseUnseen: ({ address }) =>
    `Solo se ha visto en su dirección de enlace local ${address}: no se ha visto qué dirección le dio DHCP, si le dio alguna.`,
  silentAt: ({ address }) => `En ${address} no ha respondido a este equipo.`,
  stillThere: 'Sigue respondiendo donde estaba: quizá ningún servidor DHCP le dio una dirección.',
  nothingMore: 'No queda nada por hacer.',

  notAsAsked: ({ names }) => `No está como se pidió: ${names.join(', ')}.`,
  wentBack: ({ address }) =>
    `El dispositivo desapareció y vuelve a responder en ${address} con sus ajustes anteriores: ha vuelto a ellos.`,
  notKept: ({ address, seconds }) =>
    `El dispositivo dijo que sí, y ${seconds} s después sigue respondiendo en ${address} con sus ajustes anteriores: no ha conservado el cambio.`,
  rolledBackAdvice:
    'Su registro del sistema dice por qué. Compruebe primero lo que se pidió, la dirección y la puerta de enlace, y vuelva a intentarlo.',
  yesNotAsAsked: ({ address, names }) =>
    `El dispositivo dijo que sí, pero al volver a leerlo en ${address} no está como se pidió: ${names.join(', ')}.`,
  unansweredNotAsAsked: ({ address, names }) =>
    `Ninguna respuesta dijo cómo fue, y al volver a leerlo en ${address} el dispositivo no está como se pidió: ${names.join(', ')}.`,
  unansweredOld: ({ address, why }) =>
    `Ninguna respuesta dijo cómo fue, y el dispositivo en ${address} tiene sus ajustes anteriores: ${why}.`,
  goneForAWhile: 'desapareció un rato, así que volvió a ellos o nunca leyó la petición',
  backOrNeverRead: 'volvió a ellos, o nunca leyó la petición',
  neverRead: 'probablemente nunca leyó la petición',
  notTakenAdvice: 'Vea qué tiene ahora el dispositivo y vuelva a intentarlo.',

  couldNotRead: ({ address }) =>
    `El dispositivo responde en ${address}; no se ha podido leer lo que tiene ahora.`,
  unreadable: ({ address, why }) =>
    `El dispositivo responde en ${address}, pero no se ha podido leer su configuración: ${why}`,
  silentWhereAnnounced: ({ address }) => `Se anuncia en ${address} y no responde ahí.`,
  outOfReach: ({ address }) => `El dispositivo se anuncia en ${address}, donde este equipo no llega a él.`,
  tookItselfAway: 'El dispositivo ya no se puede ver desde aquí, como era de esperar.',
  tookItselfAwayAdvice: 'Llegue a él por otra de sus interfaces o direcciones, y vuelva a mirar desde allí.',
  notSeenAgain: ({ seconds }) => `El dispositivo no se ha vuelto a ver en ${inSeconds(seconds)}.`,
  strangerAt: ({ address, who }) => `En ${address} hay otro: ${who}`,
  notSeenAdvice: 'Compruebe el cable y la corriente, espere un minuto y vuelva a mirar.',
  stoppedEarly: 'El cambio se envió; usted dejó de buscar antes de que se viera su efecto.',
  stoppedEarlyAdvice: 'Vuelva a buscar el dispositivo cuando quiera.',

  endedAfterSending: 'El programa terminó después de enviarse el cambio y antes de verse su efecto.',
  endedWhileSending:
    'El programa terminó mientras se enviaba el cambio. Puede que el dispositivo lo haya hecho.',
  endedSentAdvice: 'Vuelva a buscar el dispositivo: lo que tenga entonces se lee y se compara.',
  endedBefore: 'El programa terminó antes de enviarse el cambio.',
  endedBeforeAdvice: 'Empiécelo de nuevo.',
};

const quoted = (ssid: string) => (ssid === '' ? 'sin nombre' : `«${ssid}»`);
const wlan = (ssid: string) => `la WLAN ${quoted(ssid)}`;

export const wlanJob: Texts['wlanJob'] = {
  noStation: ({ name }) => `El dispositivo no tiene ninguna estación WLAN llamada ${name}.`,
  noStationAdvice: 'Elija otra interfaz de red.',
  isStation: ({ name }) => `${name} es una estación WLAN, y no está en modo de instalación.`,
  isInInstallation: ({ name, ssid }) =>
    `${name} es una estación WLAN, en modo de instalación (su punto de acceso: ${quoted(ssid)}).`,
  countryUntold: 'El dispositivo no indica su código de país.',
  countryLeft: ({ code }) => `Se ha dejado en ${code}.`,
  countryLocked: ({ code }) =>
    code === null
      ? 'El código de país de este dispositivo está bloqueado en su valor.'
      : `El código de país de este dispositivo está bloqueado en ${code}.`,
  countryLockedAdvice: 'Deje el código de país como está.',
  countryYes: ({ code }) => `El dispositivo ha dicho que sí a ${code}.`,
  countrySet: 'Se ha ajustado el código de país; no se ha cambiado nada más.',
  countryMaybe: 'Puede que se haya ajustado el código de país; no se ha cambiado nada más.',

  isStored: ({ ssid }) => `En el dispositivo está guardada ${wlan(ssid)}.`,
  stored: 'La configuración WLAN está guardada en el dispositivo; no se ha cambiado de red.',
  maybeStored: 'Puede que la configuración WLAN esté guardada en el dispositivo; no se ha cambiado de red.',
  maybeStoredNote: 'Puede que la configuración WLAN esté guardada en el dispositivo.',
  maybeStoredUnswitched:
    'Puede que la configuración WLAN esté guardada en el dispositivo. No se ha cambiado de red.',
  noWlanTold: 'No indica qué WLAN tiene configurada.',
  anotherSet: ({ names }) =>
    `Ninguna respuesta dijo cómo fue, y al volver a leerlo el dispositivo tiene otro valor en ${list(names)}: probablemente nunca leyó la configuración WLAN. No se ha cambiado de red.`,
  startAgain: 'Empiece de nuevo la instalación.',
  readBackHas: ({ ssid }) =>
    `Al volver a leerlo, el dispositivo tiene ${wlan(ssid)}; si lo demás está como se envió, lo muestra su propia prueba.`,
  couldNotRead: ({ why }) =>
    `Ninguna respuesta dijo cómo fue, y no se ha podido leer lo que tiene el dispositivo: ${why}`,

  joined: ({ ssid }) => `En su propia prueba, el dispositivo se ha unido a ${wlan(ssid)}.`,
  switchWhenReady: 'Haga que cambie de red cuando el sitio esté listo.',
  testSaid: ({ message, code }) => `El dispositivo ha dicho: ${message} (código ${code}).`,
  testAdvice: 'Vuelva atrás, corríjalo y pruebe de nuevo.',
  nothingToSwitch: 'El dispositivo no está en modo de instalación: no hay que cambiar de red.',
  notInInstallation: 'No está en modo de instalación, así que no hay que cambiar de red.',
  notInInstallationAdvice: 'Usa esta configuración siempre que su WLAN sea la interfaz activa.',

  question: ({ ssid }) =>
    `El dispositivo cerrará su punto de acceso y se unirá a ${wlan(ssid)}. Si este equipo está conectado por ese punto de acceso, pierde la conexión con el dispositivo: una después el equipo a la red del sitio.`,
  stillInInstallation: 'El dispositivo sigue en modo de instalación.',
  startedToConnect: 'El dispositivo ha dicho que ha empezado a conectarse.',
  switchSaid: ({ message, code }) => `Enviado; el dispositivo ha dicho: ${message} (código ${code}).`,
  maySwitched: 'Puede que el dispositivo haya cambiado de red.',
  switchNotKnown: 'No se sabe si ha cambiado de red: vea si su punto de acceso sigue ahí.',
  toldYes: 'Se le ha pedido al dispositivo que cambie de red y ha dicho que sí.',
  toldUnanswered: 'Se le ha pedido al dispositivo que cambie de red; ninguna respuesta ha dicho cómo ha ido.',

  noInterface: ({ name }) => `No indica nada de su interfaz ${name}.`,
  onNetwork: ({ device, address }) => `${device} está en la red, en ${address}.`,
  onNetworkAdvice: 'No queda nada por hacer para su WLAN.',
  accessPointAgain: ({ address }) => `Responde en ${address}, de nuevo como punto de acceso.`,
  couldNotJoin: ({ ssid, address }) =>
    `El dispositivo no ha podido unirse a ${wlan(ssid)}: está de nuevo en modo de instalación, en ${address}.`,
  couldNotJoinAdvice:
    'Compruebe la cobertura y la configuración, pruebe de nuevo y después vuelva a cambiar de red.',
  accessPointStill: ({ address }) => `Responde en ${address}, como punto de acceso.`,
  aboutToSwitch: ({ address, seconds }) =>
    `${seconds} s después sigue respondiendo en ${address} como punto de acceso. Puede que esté a punto de cambiar de red.`,
  aboutToSwitchAdvice: 'Espere un momento y vuelva a mirar.',
  notSwitched: ({ address, ssid }) =>
    `Está en modo de instalación en ${address}: no ha cambiado de red, o no ha podido unirse a ${wlan(ssid)}.`,
  neverGone: ({ address, seconds }) =>
    `${seconds} s después sigue en modo de instalación en ${address} y nunca ha desaparecido: probablemente nunca leyó la petición.`,
  notSwitchedAdvice: 'Pruebe de nuevo su configuración y después vuelva a cambiar de red.',
  answersAt: ({ address }) => `Responde en ${address}.`,
  joinedNotRead: ({ address }) => `Responde en ${address}; no se ha podido leer si se ha unido.`,
  unreadable: ({ address, why }) =>
    `Responde en ${address}, pero no se ha podido leer su configuración: ${why}`,
  notSeen: ({ seconds, ssid }) =>
    `No se ha visto desde hace ${inSeconds(seconds)}. Puede que esté en ${wlan(ssid)}, donde este equipo no llega a él.`,
  notSeenAdvice:
    'Una este equipo a la misma red y vuelva a mirar. Si reaparece el punto de acceso del dispositivo, es que no ha podido unirse: conéctese a ese y empiece de nuevo.',
  stoppedLooking: 'Usted dejó de buscarlo antes de que se viera.',
  stoppedLookingAdvice: 'Vuelva a buscarlo cuando este equipo esté en la red del sitio.',

  endedWhileSwitching:
    'El programa terminó mientras el dispositivo cambiaba de red, así que no se vio cómo acabó.',
  endedWhileSwitchingAdvice: 'Una este equipo a la red del sitio y vuelva a buscar el dispositivo.',
  endedWhileStoring:
    'El programa terminó mientras se enviaba la configuración WLAN: puede que esté guardada. No se ha cambiado de red.',
  endedWhileStoringAdvice: 'Vuelva a mirar: se lee lo que tiene el dispositivo y después se prueba.',
  endedStored:
    'El programa terminó a la mitad. La configuración WLAN está guardada en el dispositivo; no se ha cambiado de red.',
  endedUnsent:
    'El programa terminó a la mitad. No se ha cambiado de red ni se ha enviado ninguna configuración WLAN.',
  endedCountryMaybe: 'Puede que se haya ajustado el código de país.',
  endedCountrySet: 'Se ha ajustado el código de país.',
};

export const stationTest: Texts['stationTest'] = {
  begun: 'El dispositivo ha empezado a conectarse; no dice si lo consigue.',
  passed: 'Prueba superada. El dispositivo se ha unido a la red con esta configuración.',
  refused:
    'La red ha rechazado el dispositivo. El punto de acceso ha respondido, pero la clave, la identidad o la contraseña es errónea.',
  unanswered:
    'El punto de acceso no ha respondido a tiempo. La red está fuera de alcance, su nombre se escribe de otro modo o está ocupado.',
  changed:
    'La configuración ha cambiado durante la prueba. Puede que otra persona esté configurando este dispositivo. Pruebe de nuevo.',
  interrupted:
    'La prueba se ha interrumpido. La interfaz de red del dispositivo ha cambiado mientras se probaba. Pruebe de nuevo.',
  incomplete: 'La configuración está incompleta. En el dispositivo falta la clave o un certificado.',
};

export const changeTitle: Texts['changeTitle'] = {
  setDeviceConfiguration: 'Activar o desactivar la interfaz',
  addVlan: 'Añadir una VLAN',
  removeVlan: 'Quitar una VLAN',
  setIPv4AddressConfiguration: 'Configuración IPv4',
  setIPv6AddressConfiguration: 'Activar o desactivar IPv6',
  setHostnameConfiguration: 'Nombre de host',
  setResolverConfiguration: 'Configuración DNS',
  setMdnssdConfiguration: 'Nombre anunciado',
  setGlobalProxyConfiguration: 'Proxy',
  setWired8021XConfiguration: '802.1X por cable',
  setWLANStationConfiguration: 'Estación WLAN',
  setWlanConfiguration: 'Código de país de la WLAN',
};

export const changeAdvice: Texts['changeAdvice'] = {
  announcedLater: 'Las listas de dispositivos muestran el nuevo nombre en cuanto el dispositivo lo anuncia.',
  restartForProxies: 'Reinicie el dispositivo cuando convenga: a partir de entonces usa estos proxies.',
  askDhcpServer:
    'Pregunte al servidor DHCP qué dirección dio al dispositivo, añádalo por esa dirección y vuelva a mirar.',
  seeAtSwitch:
    'Mire en el conmutador si ha cerrado el puerto del dispositivo. Cuando esté abierto, vuelva a mirar.',
  joinSameWlan: 'Una este equipo a la misma WLAN y vuelva a mirar.',
};
