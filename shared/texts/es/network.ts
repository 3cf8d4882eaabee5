import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list: listed, number, plural } = helpers('es');

export const networkPages: Texts['networkPages'] = {
  read: ({ at, ago, kept }) => `Leído ${at}, ${ago.toLowerCase()}${kept ? ', guardado desde entonces' : ''}`,
  away: ({ network }) =>
    `El dispositivo no está aquí ahora: esto es lo que indicó entonces${network === null ? '' : `, en la red ${network}`}. Lo que escriba se puede dejar previsto.`,
  readAgain: 'Volver a leer',
  inUse: 'En uso ahora',
  nothingInUse: 'Nada',
  other: 'Otros',
  fromDhcp: 'De DHCP',
  static: 'Estático',
};

export const changeForm: Texts['changeForm'] = {
  moved: 'El dispositivo ha cambiado entretanto',
  movedMore: 'Lo que ha escrito se queda. «Descartar cambios» muestra lo que el dispositivo tiene ahora.',
  mayCut: 'Esto puede cortar la conexión con el dispositivo',
  askedOnceMore: 'Se le pregunta una vez más antes de enviarlo.',
  locksOut: 'Esto dejaría a todos sin acceso',
  apply: 'Aplicar',
  undo: 'Descartar cambios',
  changes: ({ titles }) => `Cambios: ${titles.join(', ')}`,
  logIn: 'Iniciar sesión',
  gone: 'El dispositivo ya no está en la lista.',
  otherJob: 'Hay otra tarea en curso en este dispositivo.',
  nothingChanged: 'Todavía no se ha cambiado nada.',
  notRight: ({ title }) => `Algo no está bien todavía: ${title}.`,
  certificateChanged: 'El certificado ha cambiado: compárelo primero en el resumen.',
  noAdministrator: 'El dispositivo todavía no tiene administrador.',
  needsLogin: 'Inicie sesión en el dispositivo para aplicar esto.',
  unreachable: 'No se puede alcanzar el dispositivo ahora.',
};

export const changeView: Texts['changeView'] = {
  applyAnyway: 'Mantener pulsado para aplicarlo',
  doNotApply: 'No aplicar',
  stop: 'Detener',
  stopping: 'Deteniendo',
  whatChanged: 'Lo que se ha cambiado, vuelto a leer del dispositivo',
  changed: 'Cambiado',
  before: 'Antes',
  now: 'Ahora',
  notKnown: 'Se desconoce',
  lookAgain: 'Volver a mirar',
  steps: 'Pasos',
  none: 'Ninguno',
};

export const valueWords: Texts['valueWords'] = {
  dhcp: 'DHCP',
  static: 'Estática',
  on: 'Activado',
  off: 'Desactivado',
  fallback: 'De reserva',
  up: 'Activa',
  down: 'Inactiva',
};

export const addresses: Texts['addresses'] = {
  interface: 'Interfaz',
  through: 'Este equipo habla a través de ella',
  none: 'Ninguna',
  router: 'Puerta de enlace',
  address: 'Dirección',
  addressAt: ({ at }) => `Dirección ${at}`,
  prefix: 'Longitud de prefijo o máscara',
  prefixAt: ({ at }) => `Longitud de prefijo o máscara ${at}`,
  remove: ({ at }) => `Quitar la dirección ${at}`,
  add: 'Añadir una dirección',
};

export const ipv4: Texts['ipv4'] = {
  title: ({ name }) => `IPv4 en ${name}`,
  staticWhereNone: 'Direcciones estáticas, si DHCP no da ninguna',
  takeLease: 'Tomar la dirección que tiene ahora:',
  routerHint: 'Vacía si la red no tiene ninguna.',
  linkLocal: 'Dirección de enlace local (169.254)',
  linkLocalOff: 'Desactivada',
  linkLocalOn: 'Activada, junto a las demás',
  linkLocalFallback: 'De reserva, si DHCP no da ninguna',
  fallbackHint: 'Con DHCP: usa la dirección y la puerta de enlace estáticas si este no da ninguna.',
  routesHint: 'Con DHCP: toma las rutas estáticas que este da, y no hace caso de la puerta de enlace que da.',
  twice: 'Esta dirección ya está en la lista.',
  held: ({ holder }) => `${holder} tiene esta dirección.`,
  needsAddress: 'Sin DHCP, el dispositivo necesita una dirección.',
};

export const ipv4Titles: Texts['ipv4Titles'] = {
  enabled: 'IPv4',
  configurationMode: 'Asignación',
  linkLocalMode: 'Dirección de enlace local',
  staticDefaultRouter: 'Puerta de enlace',
  staticAddressConfigurations: 'Direcciones estáticas',
  address: 'Dirección',
  prefixLength: 'Longitud de prefijo',
  useStaticDHCPFallback: 'Reserva estática',
  useDHCPStaticRoutes: 'Rutas de DHCP',
};

export const ipv6: Texts['ipv6'] = {
  title: ({ name }) => `IPv6 en ${name}`,
  sentence: 'El dispositivo toma sus direcciones IPv6 del enrutador o de DHCP; no se pueden escribir a mano.',
  enabled: 'IPv6',
  notTold: 'El dispositivo no indica si IPv6 está activado.',
};

export const subnet: Texts['subnet'] = {
  device: 'Este dispositivo',
  router: 'Puerta de enlace',
  computer: 'Este equipo',
  who: 'Quién está en la subred',
  outside: 'fuera de la subred',
  network: 'Red',
  mask: 'Máscara',
  hosts: 'Hosts',
  hostCount: ({ count }) => `(${number(count)})`,
  broadcast: 'Difusión',
  noBroadcast: 'Ninguna',
  notYet: 'La subred se dibuja aquí cuando la dirección y la longitud de prefijo están completas.',
};

export const hostname: Texts['hostname'] = {
  title: 'Nombre de host',
  sentence: 'El nombre por el que se conoce el dispositivo en la red.',
  static: 'Nombre de host estático',
  whereNone: 'Nombre de host, si DHCP no da ninguno',
};

export const hostnameTitles: Texts['hostnameTitles'] = {
  useDhcpHostname: 'Nombre de host de DHCP',
  staticHostname: 'Nombre de host',
};

export const announcedName: Texts['announcedName'] = {
  title: 'Nombre anunciado',
  sentence: 'El nombre que muestran las listas de dispositivos, como la de este programa.',
  notAnnounced: 'El dispositivo no se anuncia ahora: solo se llega a él por una dirección.',
  asking: 'Preguntando al dispositivo…',
  needsLogin: 'Inicie sesión para verlo y cambiarlo.',
};

export const resolver: Texts['resolver'] = {
  title: 'DNS',
  sentence: 'A qué servidores DNS pregunta el dispositivo y cómo completa los nombres cortos.',
  nameServersInUse: 'Servidores DNS en uso',
  searchDomainsInUse: 'Dominios de búsqueda en uso',
  domainNameInUse: 'Nombre de dominio en uso',
  whereNone: 'Lo que sigue se usa si DHCP no da nada.',
  nameServer: 'servidor DNS',
  searchDomain: 'dominio de búsqueda',
  order: 'Se pregunta en este orden.',
};

export const resolverTitles: Texts['resolverTitles'] = {
  useDhcpResolverInfo: 'DNS de DHCP',
  staticNameServers: 'Servidores DNS',
  staticSearchDomains: 'Dominios de búsqueda',
  staticDomainName: 'Nombre de dominio',
};

export const proxy: Texts['proxy'] = {
  title: 'Proxy global',
  sentence: 'Lo que el dispositivo pide a internet pasa por él. Tiene efecto tras reiniciar el dispositivo.',
  httpHint: 'Como http://10.0.0.8:3128. Vacío: ninguno.',
  noProxyHint: 'Nombres, direcciones y redes separados por comas: .example.com, 192.168.0.0/24.',
  login:
    'El usuario y la contraseña están en la dirección del proxy. El dispositivo solo indica una parte: para cambiar esa dirección, escríbala entera, con su contraseña.',
  obscured: 'Escriba la dirección entera, con su contraseña: el dispositivo ha ocultado la que muestra.',
};

export const proxyTitles: Texts['proxyTitles'] = {
  httpProxy: 'Proxy HTTP',
  httpsProxy: 'Proxy HTTPS',
  noProxy: 'Sin proxy para',
};

export const interfaces: Texts['interfaces'] = {
  whichActive: 'Qué interfaces están activas',
  howChosen: 'Cómo se eligen',
  activeNow: 'Activas ahora',
  byPriority: 'Por prioridad, la primera antes que las demás',
  byHand: 'Elegidas a mano',
  none: 'Ninguna',
  whatElse: 'Qué más indica el dispositivo',
  interface: 'Interfaz',
  toggle: ({ name }) => `Interfaz ${name}`,
  toggleHint: 'Desactivada: ya no pasa nada por ella, tampoco después de reiniciar.',
  state: 'Estado',
  supportedLinkModes: 'Modos de enlace admitidos',
  direction: 'Sentido',
  downlink: 'Hacia abajo, a los dispositivos de detrás',
  uplink: 'Hacia arriba, a la red',
  portNumber: 'Número de puerto',
  seenOnPort: 'Visto en este puerto',
  nothingSeen: 'Nada',
  partOfBridge: 'Parte del puente',
  members: 'Miembros',
  noMembers: 'Ninguno',
};

export const switchingModes: Texts['switchingModes'] = {
  auto: 'Automático: la primera que funcione',
  manual: 'Manual: siempre las elegidas',
  none: 'Ninguno',
};

export const picture: Texts['picture'] = {
  label: 'La red del dispositivo',
  lineNotKnown: ({ address }) =>
    `No se sabe por qué interfaz habla este equipo: ninguna de ellas tiene ${address ?? 'una dirección que se haya usado'}.`,
  diagram: 'El diagrama',
  diagramOf: ({ name }) => `Diagrama de la red de ${name}. Lo mismo sigue como texto.`,
  asText: ({ name }) => `La red de ${name} como texto`,
  showPicture: 'Mostrar como esquema',
  showText: 'Mostrar como texto',
  line: 'Conexión de este equipo',
  more: ({ count }) => `y ${count} más`,
  unnamed: 'Sin nombre',
  port: ({ at }) => `Puerto ${at}`,
  partOf: ({ bridge }) => `Parte de ${bridge}`,
  onMissing: ({ master }) => `Sobre ${master}, que no figura`,
  network: 'Red',
  nothingConnected: 'Nada conectado',
  noAddressSeen: 'Ninguna dirección vista',
  seenHere: 'Visto aquí',
  seenCount: ({ count }) => `${count} ${plural(count, 'visto', 'vistos')} aquí`,
  noWlanSet: 'Sin WLAN configurada',
  joined: 'WLAN, unida',
  notJoined: 'WLAN, no unida',
  accessPointIs: ({ enabled }) =>
    `Punto de acceso propio, ${enabled === null ? 'sin indicar' : enabled ? 'activado' : 'desactivado'}`,
  thisComputer: 'Este equipo',
  talksTo: ({ address }) => `habla con ${address}`,
  leadsTo: ({ title, link }) => `Lleva a: ${title} (${link.toLowerCase()})`,
  node: ({ name, title, state }) => `${name}, ${title}: ${state}`,
  addresses: ({ list }) => `Direcciones: ${list.join(', ')}`,
  onLine: 'Por aquí pasa la conexión de este equipo con el dispositivo',
};

export const vlan: Texts['vlan'] = {
  add: 'Añadir una VLAN',
  addSentence:
    'El dispositivo recibe una interfaz más, con el nombre de aquella sobre la que está y su número.',
  noRoom: 'No hay sitio para otra VLAN',
  noRoomError: 'No hay sitio para otra VLAN.',
  noRoomMore: ({ most }) =>
    `Este dispositivo puede tener ${most === 1 ? 'una VLAN' : `${most} VLAN`}. Quite una para añadir otra.`,
  onInterface: 'Sobre la interfaz',
  numberHint: ({ from, to, most }) =>
    `De ${from} a ${to}, como en el conmutador.${most === null ? '' : ` Este dispositivo puede tener ${most} en total.`}`,
  taken: ({ id, on }) => `La VLAN ${id} ya está en ${on}.`,
  all: 'Las VLAN del dispositivo',
  notListed: 'El dispositivo no la enumera',
  name: ({ id }) => `VLAN ${id}`,
  none: 'Ninguna VLAN',
  manualActive:
    'Está entre los dispositivos activados manualmente: el dispositivo no la quita mientras no se retire de esa lista en su propia configuración.',
  needsLogin: 'Inicie sesión en el dispositivo para quitarla.',
  remove: 'Quitar',
  removeWhat: ({ id, on }) => ` la VLAN ${id} en ${on}`,
  removeQuestion: ({ id, on }) => `¿Quitar la VLAN ${id} en ${on}?`,
  loses: ({ name }) => `El dispositivo pierde la interfaz ${name} con sus direcciones.`,
  keep: 'Conservarla',
};

export const vlanTitles: Texts['vlanTitles'] = { masterDeviceName: 'Interfaz', VlanId: 'Número de VLAN' };

export const securityTitles: Texts['securityTitles'] = {
  mode: 'Modo',
  psk: 'Contraseña WLAN',
  hex: 'Clave hexadecimal',
  identity: 'Identidad',
  password: 'Contraseña',
  eapolVersion: 'Versión EAPoL',
  peapVersion: 'Versión PEAP',
  label: 'Etiqueta PEAP',
  certClient: 'Id. del certificado de cliente',
  certsCA: 'Id. de los certificados CA',
};

export const authenticationWords: Texts['authenticationWords'] = {
  Authorized: 'Autorizado',
  Unauthorized: 'No autorizado',
  Connecting: 'Conectando',
  Stopped: 'Detenido',
  Unknown: 'Se desconoce',
};

export const authenticationMeanings: Texts['authenticationMeanings'] = {
  Authorized: 'La red lo ha admitido.',
  Unauthorized: 'La red lo ha rechazado: compruebe las credenciales y el certificado.',
  Connecting: 'Se le está preguntando en este momento.',
  Stopped: 'No hay ninguna autenticación en curso.',
  Unknown: 'El dispositivo no dice cómo está.',
};

export const wired8021X: Texts['wired8021X'] = {
  title: ({ name }) => `802.1X y MACsec en ${name}`,
  sentence: 'Con él, el dispositivo demuestra quién es antes de que el conmutador abra el puerto.',
  secured: 'Protegido con MACsec',
  notSecured: 'No protegido con MACsec',
  use: 'Usar 802.1X en esta interfaz',
  hexDigits: ({ count }) => `${count} cifras hexadecimales, de 32 o 64`,
  keyName: 'Nombre de la clave (CKN)',
  keyNameHint: 'De 2 a 64 cifras hexadecimales, un número par. El mismo que en el conmutador.',
  switchAgrees: 'El conmutador tiene que coincidir',
  switchAgreesMore:
    'Un puerto de conmutador que espera otros ajustes se queda cerrado, y por él no se puede llegar al dispositivo.',
  keyMissing: 'Falta la clave (CAK).',
  keyNameMissing: 'Falta el nombre de la clave (CKN).',
};

export const wired8021XTitles: Texts['wired8021XTitles'] = {
  enabled: '802.1X',
  mkaCak: 'Clave (CAK)',
  mkaCkn: 'Nombre de clave (CKN)',
};

export const wiredModes: Texts['wiredModes'] = {
  'WPA-Enterprise-PEAP-MSCHAPv2': 'PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'EAP-TLS',
  'MACsec-PSK': 'MACsec con clave compartida',
};

export const wlanPage: Texts['wlanPage'] = {
  inInstallationMode: 'El dispositivo está en modo de instalación',
  joiningAnother: '¿Unirlo a otra WLAN?',
  installation: ({ installs }) =>
    `La instalación ${listed([
      'busca redes',
      'prueba la configuración',
      ...(installs ? ['pasa a la red del sitio'] : []),
      'espera hasta ver el dispositivo allí',
    ])}. Aquí la configuración solo se guarda.`,
  install: 'Instalar en WLAN',
  stationOn: ({ name }) => `Estación en ${name}`,
  stationSentence:
    'La WLAN a la que se une el dispositivo. Se guarda y no se prueba: eso lo hace la instalación.',
  ssid: 'Red (SSID)',
  ssidTitle: 'Red',
  ssidBytes: ({ count, most }) => `${count} de ${most} bytes`,
  accessPointOn: ({ name }) => `Punto de acceso propio en ${name}`,
  accessPointSentence: 'El dispositivo lo activa y desactiva por sí mismo. Desde aquí no se puede ajustar.',
  country: 'País',
  countryCode: 'Código de país',
  countrySentence:
    'Determina qué canales y qué potencia puede usar la radio. Un país ajustado no se puede quitar, solo cambiar.',
  countryLocked:
    'El código está bloqueado para la región en la que se vendió este dispositivo, y no se puede cambiar.',
};
