import type { Texts } from '../texts.ts';

export const api: Texts['api'] = {
  notUnderstood: ({ method }) => `No se ha entendido la respuesta del dispositivo a ${method}.`,
  otherThanJson: 'El dispositivo ha respondido, pero con algo que no es el JSON de la API.',
  wantsLogin: 'El dispositivo exige iniciar sesión para esto.',
  wantsLoginAdvice: 'Inicie sesión y vuelva a intentarlo.',
  blocked: 'El dispositivo bloquea este equipo durante un rato, o esta cuenta no puede hacer eso (HTTP 403).',
  blockedAdvice:
    'Espere 10 segundos y vuelva a intentarlo una sola vez. Si sigue igual, inicie sesión como administrador.',
  noFunction: ({ path }) => `El dispositivo no tiene esta función (${path} no existe).`,
  newerOs: 'Puede que haga falta un AXIS OS más reciente.',
  notReady: 'El dispositivo aún no está listo (HTTP 503): está arrancando u ocupado.',
  status: ({ status }) =>
    `El dispositivo ha respondido con el estado HTTP ${status} y sin nada que lo explique.`,
  serverErrorAdvice: 'Vuelva a intentarlo dentro de un minuto; si se repite, reinicie el dispositivo.',
  itsParameters: ({ known }) => `Sus parámetros: ${known.length === 0 ? 'ninguno' : known.join(', ')}.`,
  noParameter: ({ method, parameter }) => `${method} no tiene el parámetro «${parameter}».`,
  needsParameter: ({ method, parameter }) => `${method} necesita ${parameter}.`,
  wrongParameter: ({ method, parameter, why }) => `${method}: ${parameter} – ${why.replace(/\.?$/, '.')}`,
  wrongParameters: ({ method, why }) => `${method}: los parámetros – ${why.replace(/\.?$/, '.')}`,
  refusedWith: ({ code, words }) =>
    `El dispositivo lo ha rechazado con el código ${code}${words === '' ? '' : ` (${words})`}.`,
  refusesAll: 'Lo que responde ahí rechaza todas las preguntas (estado HTTP 403).',
  refusesAllAdvice:
    'Un dispositivo al que se han enviado muchas contraseñas erróneas hace eso durante un rato: espere 10 segundos y vuelva a intentarlo una sola vez. Si no es el caso, compruebe la dirección.',
  notAxis: ({ status }) => `Lo que responde ahí no dice ser un dispositivo Axis (estado HTTP ${status}).`,
  notAxisAdvice:
    'Compruebe la dirección: puede ser de un dispositivo de otro fabricante, de un enrutador o de un equipo informático.',
};

const device = (os: string | null) => (os === null ? 'Este dispositivo' : `Este dispositivo (AXIS OS ${os})`);

export const lacking: Texts['lacking'] = {
  cannot: ({ os, purpose: wanted, parameter, why }) =>
    `${device(os)} no puede ${wanted}${parameter === null ? '' : ` con ${parameter}`}: ${why}.`,
  older: ({ title, own, needed }) => `tiene ${title} ${own} y hace falta ${needed}`,
  unknown: ({ title, versions }) => `tiene ${title} ${versions.join(', ')}, que este programa no conoce`,
  noVersion: ({ title }) => `no indica ninguna versión (${title})`,
  noMethod: ({ title, own, method }) =>
    `en lo que tiene (${title}${own === null ? '' : ` ${own}`}) no existe ${method}`,
  notThisVersion: ({ title, own, needed }) =>
    `lo que tiene (${title}${own === null ? '' : ` ${own}`}) no acepta la versión ${needed}`,
  noApi: ({ os, title, since }) => `${device(os)} no tiene esto (${title}): llegó con AXIS OS ${since}.`,
  notAtAddress: ({ os, title }) => `${device(os)} no ofrece esto en esta dirección (${title}, HTTP 404).`,
  newerOs: ({ since }) =>
    `Puede que haga falta un AXIS OS más reciente${since === null ? '.' : `: la API llegó con ${since}.`}`,
  between:
    'Compruebe que no haya nada entre este equipo y el dispositivo, y después reinicie el dispositivo.',
};

export const apiTitle: Texts['apiTitle'] = {
  'network-settings': 'API de configuración de red',
  mdnssd: 'API mDNS-SD',
  findmydevice: 'API Find my device',
  'basic-device-info': 'información básica del dispositivo',
  systemready: 'API de sistema listo',
  'api-discovery': 'API de descubrimiento',
  'param-cgi': 'parámetros',
  'user-management': 'gestión de usuarios',
};

/** Lo que un dispositivo no puede: sigue a «Este dispositivo no puede». */
export const purpose: Texts['purpose'] = {
  addVlan: 'añadir VLAN',
  getNetworkInfo: 'indicar su configuración de red',
  removeVlan: 'quitar VLAN',
  setDeviceConfiguration: 'activar y desactivar interfaces de red',
  setHostnameConfiguration: 'cambiar su nombre de host',
  setIPv4AddressConfiguration: 'cambiar su configuración IPv4',
  setIPv6AddressConfiguration: 'activar y desactivar IPv6',
  setGlobalProxyConfiguration: 'usar un proxy global',
  setResolverConfiguration: 'cambiar su configuración DNS',
  setWired8021XConfiguration: 'usar 802.1X en su interfaz por cable',
  scanWLANNetworks: 'buscar redes WLAN',
  setWlanConfiguration: 'cambiar el código de país de su WLAN',
  setWLANStationConfiguration: 'configurarse como estación WLAN',
  testWLANStationSettings: 'probar su configuración WLAN',
  wlanSwitchAPToStation: 'pasar de su punto de acceso a una WLAN',
  getSupportedVersions: 'indicar las versiones de esta API',
  getMdnssdInfo: 'indicar el nombre con el que se anuncia',
  setMdnssdConfiguration: 'cambiar el nombre con el que se anuncia',
  find: 'hacer parpadear su luz',
  getAllUnrestrictedProperties: 'decir quién es',
  systemready: 'decir si ya ha arrancado',
  getApiList: 'decir qué API tiene',
  list: 'indicar sus parámetros',
  add: 'crear cuentas',
};

export const apiError: Texts['apiError'] = {
  internal: 'El dispositivo ha tenido un error interno.',
  internalAdvice: 'Vuelva a intentarlo; si se repite, reinicie el dispositivo.',
  notAccepted: 'El dispositivo no ha aceptado la petición.',
  tooLarge: 'La petición era demasiado grande para el dispositivo.',
  unreadable: 'El dispositivo no ha podido leer la petición.',
  unknownMethod: 'El dispositivo no conoce este método.',
  unknownVersion: 'El dispositivo no admite esta versión del método.',
  newerOsAdvice: 'Puede que haga falta un AXIS OS más reciente; lo que ofrece se muestra en su página.',
  mayNot: 'Este usuario no puede hacer eso.',
  mayNotAdvice: 'Inicie sesión como administrador.',
  parameterMissing: 'Falta un parámetro.',
  parameterInvalid: 'Un parámetro no es válido.',
  refusedValue: ({ name }) => `El dispositivo ha rechazado este valor (${name}).`,
  noInterface: 'El dispositivo no tiene ninguna interfaz de red con ese nombre.',
  vlanExists: 'La VLAN ya existe.',
  vlanActive: 'La VLAN sigue entre los dispositivos activados manualmente.',
  noVlan: 'No existe esa VLAN.',
  addressesUnfit: 'La dirección, la longitud de prefijo y la dirección de difusión no encajan entre sí.',
  noWlan: 'El dispositivo no tiene WLAN.',
  countryLocked: 'El código de país de este dispositivo está bloqueado y no se puede cambiar.',
  noStation: 'Esa interfaz de red no es una estación WLAN.',
  notInInstallation: 'El dispositivo no está en modo de instalación.',
  wlanIncomplete: 'La configuración WLAN del dispositivo está incompleta.',
  showingItself: 'Ya se está haciendo ver.',
};

export const account: Texts['account'] = {
  unsaid: 'La respuesta del dispositivo (HTTP 200) no dice si se ha creado la cuenta.',
  exists: 'El dispositivo ya tiene un administrador.',
  seemsToExist: 'El dispositivo exige iniciar sesión para esto, así que parece tener un administrador.',
  existsAdvice: 'Inicie sesión con su contraseña.',
  wantsRoot: 'Este dispositivo exige otro nombre para su primer administrador: root, antes de AXIS OS 11.5.',
  wantsRootAdvice: 'Elija el nombre de usuario root y vuelva a intentarlo.',
  unexplained: 'El dispositivo ha rechazado la cuenta sin indicar el motivo (HTTP 401).',
  unexplainedAdvice:
    'Elija otro nombre de usuario u otra contraseña; si sigue igual, cree la cuenta en la página propia del dispositivo.',
  refused: ({ words }) => `El dispositivo ha rechazado la cuenta: ${words}`,
  otherPassword: 'Elija otra contraseña y vuelva a intentarlo.',
  otherUser: 'Elija otro nombre de usuario y vuelva a intentarlo.',
};

export const stationMode: Texts['stationMode'] = {
  none: 'Ninguna (red abierta)',
  'WPA-Personal-PSK': 'WPA-Personal, contraseña',
  'WPA-Personal-HEX': 'WPA-Personal, clave hexadecimal',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'WPA-Enterprise, PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'WPA-Enterprise, EAP-TLS',
};
