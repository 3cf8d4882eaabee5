import type { Texts } from '../texts.ts';

export const api: Texts['api'] = {
  notUnderstood: ({ method }) => `La réponse de l’appareil à ${method} n’a pas été comprise.`,
  otherThanJson: 'L’appareil a répondu, mais autre chose que le JSON de l’API.',
  wantsLogin: 'L’appareil demande une identification pour cela.',
  wantsLoginAdvice: 'Identifiez-vous, puis réessayez.',
  blocked:
    'L’appareil bloque cet ordinateur un moment, ou ce compte n’a pas le droit de faire cela (HTTP 403).',
  blockedAdvice:
    'Attendez 10 secondes, puis réessayez une fois. Si cela persiste, identifiez-vous comme administrateur.',
  noFunction: ({ path }) => `L’appareil n’a pas cette fonction (${path} n’existe pas).`,
  newerOs: 'Il faut peut-être un AXIS OS plus récent.',
  notReady: 'L’appareil n’est pas encore prêt (HTTP 503) : il démarre ou il est occupé.',
  status: ({ status }) => `L’appareil a répondu par le code HTTP ${status}, sans rien qui l’explique.`,
  serverErrorAdvice: 'Réessayez dans une minute ; si cela se répète, redémarrez l’appareil.',
  itsParameters: ({ known }) => `Ses paramètres : ${known.length === 0 ? 'aucun' : known.join(', ')}.`,
  noParameter: ({ method, parameter }) => `${method} n’a pas de paramètre « ${parameter} ».`,
  needsParameter: ({ method, parameter }) => `${method} exige ${parameter}.`,
  wrongParameter: ({ method, parameter, why }) => `${method} : ${parameter} – ${why.replace(/\.?$/, '.')}`,
  wrongParameters: ({ method, why }) => `${method} : les paramètres – ${why.replace(/\.?$/, '.')}`,
  refusedWith: ({ code, words }) =>
    `L’appareil a refusé avec le code ${code}${words === '' ? '' : ` (${words})`}.`,
  refusesAll: 'Ce qui répond là-bas refuse toute question (code HTTP 403).',
  refusesAllAdvice:
    'Un appareil qui a reçu beaucoup de mots de passe faux fait cela un moment : attendez 10 secondes, puis réessayez une fois. Sinon, vérifiez l’adresse.',
  notAxis: ({ status }) => `Ce qui répond là-bas ne dit pas être un appareil Axis (code HTTP ${status}).`,
  notAxisAdvice:
    'Vérifiez l’adresse : elle appartient peut-être à un appareil d’un autre fabricant, à un routeur ou à un ordinateur.',
};

const device = (os: string | null) => (os === null ? 'Cet appareil' : `Cet appareil (AXIS OS ${os})`);

export const lacking: Texts['lacking'] = {
  cannot: ({ os, purpose, parameter, why }) =>
    `${device(os)} ne peut pas ${purpose}${parameter === null ? '' : ` avec ${parameter}`} : ${why}.`,
  older: ({ title, own, needed }) => `son ${title} est en version ${own} et cela est arrivé avec ${needed}`,
  unknown: ({ title, versions }) =>
    `son ${title} est en version ${versions.join(', ')}, que ce programme ne connaît pas`,
  noVersion: ({ title }) => `il n’indique aucune version de son ${title}`,
  noMethod: ({ title, own, method }) => `son ${title}${own === null ? '' : ` (${own})`} n’a pas ${method}`,
  notThisVersion: ({ title, own, needed }) =>
    `son ${title}${own === null ? '' : ` (${own})`} n’accepte pas la version ${needed}`,
  noApi: ({ os, title, since }) =>
    `${device(os)} n’a pas d’${title} : elle est arrivée avec AXIS OS ${since}.`,
  notAtAddress: ({ os, title }) => `${device(os)} ne propose pas l’${title} à cette adresse (HTTP 404).`,
  newerOs: ({ since }) =>
    `Il faut peut-être un AXIS OS plus récent${since === null ? '.' : ` : l’API est arrivée avec ${since}.`}`,
  between: 'Vérifiez que rien ne se trouve entre cet ordinateur et l’appareil, puis redémarrez l’appareil.',
};

/** Tous commencent par « API » : les phrases disent « son API », « l’API ». */
export const apiTitle: Texts['apiTitle'] = {
  'network-settings': 'API des réglages réseau',
  mdnssd: 'API mDNS-SD',
  findmydevice: 'API Find my device',
  'basic-device-info': 'API des informations de base',
  systemready: 'API systemready',
  'api-discovery': 'API de découverte des API',
  'param-cgi': 'API des paramètres',
  'user-management': 'API des utilisateurs',
};

export const purpose: Texts['purpose'] = {
  addVlan: 'ajouter des VLAN',
  getNetworkInfo: 'indiquer ses réglages réseau',
  removeVlan: 'supprimer des VLAN',
  setDeviceConfiguration: 'activer et désactiver des interfaces réseau',
  setHostnameConfiguration: 'régler son nom d’hôte',
  setIPv4AddressConfiguration: 'modifier ses réglages IPv4',
  setIPv6AddressConfiguration: 'activer et désactiver IPv6',
  setGlobalProxyConfiguration: 'utiliser un proxy global',
  setResolverConfiguration: 'modifier ses réglages DNS',
  setWired8021XConfiguration: 'utiliser 802.1X sur son interface filaire',
  scanWLANNetworks: 'rechercher des réseaux WLAN',
  setWlanConfiguration: 'régler le code pays de son WLAN',
  setWLANStationConfiguration: 'être configuré en station WLAN',
  testWLANStationSettings: 'tester ses réglages WLAN',
  wlanSwitchAPToStation: 'passer de son point d’accès à un WLAN',
  getSupportedVersions: 'indiquer les versions de cette API',
  getMdnssdInfo: 'indiquer le nom qu’il annonce',
  setMdnssdConfiguration: 'modifier le nom qu’il annonce',
  find: 'faire clignoter son voyant',
  getAllUnrestrictedProperties: 'dire qui il est',
  systemready: 'dire où il en est',
  getApiList: 'dire quelles API il a',
  list: 'indiquer ses paramètres',
  add: 'ajouter des comptes',
};

export const apiError: Texts['apiError'] = {
  internal: 'L’appareil a eu une erreur interne.',
  internalAdvice: 'Réessayez ; si cela se répète, redémarrez l’appareil.',
  notAccepted: 'L’appareil n’a pas accepté la demande.',
  tooLarge: 'La demande était trop grande pour l’appareil.',
  unreadable: 'L’appareil n’a pas pu lire la demande.',
  unknownMethod: 'L’appareil ne connaît pas cette méthode.',
  unknownVersion: 'L’appareil ne prend pas en charge cette version de la méthode.',
  newerOsAdvice: 'Il faut peut-être un AXIS OS plus récent ; ce qu’il propose est affiché sur sa page.',
  mayNot: 'Ces identifiants ne donnent pas le droit de faire cela.',
  mayNotAdvice: 'Identifiez-vous comme administrateur.',
  parameterMissing: 'Un paramètre manque.',
  parameterInvalid: 'Un paramètre n’est pas valide.',
  refusedValue: ({ name }) => `L’appareil a refusé cette valeur (${name}).`,
  noInterface: 'L’appareil n’a pas d’interface réseau de ce nom.',
  vlanExists: 'Le VLAN existe déjà.',
  vlanActive: 'Le VLAN fait encore partie des interfaces actives choisies à la main.',
  noVlan: 'Ce VLAN n’existe pas.',
  addressesUnfit: 'Adresse, longueur de préfixe et adresse de diffusion ne vont pas ensemble.',
  noWlan: 'L’appareil n’a pas de WLAN.',
  countryLocked: 'Le code pays de cet appareil est verrouillé et ne peut pas être modifié.',
  noStation: 'Cette interface réseau n’est pas une station WLAN.',
  notInInstallation: 'L’appareil n’est pas en mode installation.',
  wlanIncomplete: 'Les réglages WLAN de l’appareil sont incomplets.',
  showingItself: 'Il se signale déjà.',
};

export const account: Texts['account'] = {
  unsaid: 'La réponse de l’appareil (HTTP 200) ne dit pas si le compte a été créé.',
  exists: 'L’appareil a déjà un administrateur.',
  seemsToExist: 'L’appareil demande une identification pour cela : il semble donc avoir un administrateur.',
  existsAdvice: 'Identifiez-vous avec son mot de passe.',
  wantsRoot: 'Cet appareil veut un autre nom pour son premier administrateur : root, avant AXIS OS 11.5.',
  wantsRootAdvice: 'Choisissez le nom d’utilisateur root et réessayez.',
  unexplained: 'L’appareil a refusé le compte sans donner de raison (HTTP 401).',
  unexplainedAdvice:
    'Choisissez un autre nom d’utilisateur ou mot de passe ; si cela persiste, créez le compte sur la page de l’appareil lui-même.',
  refused: ({ words }) => `L’appareil a refusé le compte : ${words}`,
  otherPassword: 'Choisissez un autre mot de passe et réessayez.',
  otherUser: 'Choisissez un autre nom d’utilisateur et réessayez.',
};

export const stationMode: Texts['stationMode'] = {
  none: 'Aucune (réseau ouvert)',
  'WPA-Personal-PSK': 'WPA-Personal, phrase secrète',
  'WPA-Personal-HEX': 'WPA-Personal, clé hexadécimale',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'WPA-Enterprise, PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'WPA-Enterprise, EAP-TLS',
};
