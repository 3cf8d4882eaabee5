import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('fr');
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const networkPages: Texts['networkPages'] = {
  read: ({ at, ago, kept }) => `Lu : ${at}, ${lower(ago)}${kept ? ', conservé depuis' : ''}`,
  away: ({ network }) =>
    `L’appareil n’est pas là : voici ce qu’il avait indiqué alors${network === null ? '' : `, sur le réseau ${network}`}. Ce que vous saisissez peut être gardé comme prévu.`,
  readAgain: 'Relire',
  inUse: 'Utilisé maintenant',
  nothingInUse: 'Aucun',
  other: 'Autre',
  fromDhcp: 'Par DHCP',
  static: 'Statique',
};

export const changeForm: Texts['changeForm'] = {
  moved: 'L’appareil a changé entre-temps',
  movedMore: 'Votre saisie reste. « Effacer la saisie » montre ce que l’appareil a maintenant.',
  mayCut: 'Cela peut couper la liaison avec l’appareil',
  askedOnceMore: 'Une confirmation vous est encore demandée avant l’envoi.',
  locksOut: 'Cela fermerait l’accès à tout le monde',
  apply: 'Appliquer',
  undo: 'Effacer la saisie',
  changes: ({ titles }) => `Modifications : ${titles.join(', ')}`,
  logIn: 'S’identifier',
  gone: 'L’appareil n’est plus dans la liste.',
  otherJob: 'Une autre tâche est en cours sur cet appareil.',
  nothingChanged: 'Rien n’a encore été modifié.',
  notRight: ({ title }) => `Quelque chose n’est pas encore juste : ${title}.`,
  certificateChanged: 'Le certificat a changé : comparez-le d’abord sur la page Aperçu.',
  noAdministrator: 'L’appareil n’a pas encore d’administrateur.',
  needsLogin: 'Identifiez-vous sur l’appareil pour appliquer ceci.',
  unreachable: 'L’appareil est injoignable en ce moment.',
};

export const changeView: Texts['changeView'] = {
  applyAnyway: 'Maintenir pour appliquer quand même',
  doNotApply: 'Ne pas appliquer',
  stop: 'Arrêter',
  stopping: 'Arrêt en cours',
  whatChanged: 'Ce qui a été modifié, relu depuis l’appareil',
  changed: 'Modifié',
  before: 'Avant',
  now: 'Maintenant',
  notKnown: 'Inconnu',
  lookAgain: 'Rechercher à nouveau',
  steps: 'Étapes',
  none: 'Aucun',
};

export const valueWords: Texts['valueWords'] = {
  dhcp: 'DHCP',
  static: 'Statique',
  on: 'Activé',
  off: 'Désactivé',
  fallback: 'Secours',
  up: 'Actif',
  down: 'Inactif',
};

export const addresses: Texts['addresses'] = {
  interface: 'Interface',
  through: 'Cet ordinateur passe par celle-ci',
  none: 'Aucune',
  router: 'Routeur',
  address: 'Adresse',
  addressAt: ({ at }) => `Adresse ${at}`,
  prefix: 'Préfixe ou masque',
  prefixAt: ({ at }) => `Longueur de préfixe ou masque ${at}`,
  remove: ({ at }) => `Supprimer l’adresse ${at}`,
  add: 'Ajouter une adresse',
};

export const ipv4: Texts['ipv4'] = {
  title: ({ name }) => `IPv4 sur ${name}`,
  staticWhereNone: 'Adresses statiques, si DHCP n’en donne pas',
  takeLease: 'Prendre l’adresse actuelle,',
  routerHint: 'Vide si le réseau n’en a pas.',
  linkLocal: 'Adresse lien-local (169.254)',
  linkLocalOff: 'Désactivée',
  linkLocalOn: 'Activée, à côté des autres',
  linkLocalFallback: 'Secours, si DHCP n’en donne pas',
  fallbackHint: 'Avec DHCP : utilise l’adresse et le routeur statiques s’il n’en donne pas.',
  routesHint: 'Avec DHCP : prend les routes statiques qu’il donne, et ignore le routeur qu’il donne.',
  twice: 'Cette adresse figure déjà dans la liste.',
  held: ({ holder }) => `${holder} a cette adresse.`,
  needsAddress: 'Sans DHCP, l’appareil a besoin d’une adresse.',
};

export const ipv4Titles: Texts['ipv4Titles'] = {
  enabled: 'IPv4',
  configurationMode: 'Adressage',
  linkLocalMode: 'Adresse lien-local',
  staticDefaultRouter: 'Routeur',
  staticAddressConfigurations: 'Adresses statiques',
  address: 'Adresse',
  prefixLength: 'Longueur de préfixe',
  useStaticDHCPFallback: 'Secours statique',
  useDHCPStaticRoutes: 'Routes par DHCP',
};

export const ipv6: Texts['ipv6'] = {
  title: ({ name }) => `IPv6 sur ${name}`,
  sentence: 'L’appareil reçoit ses adresses IPv6 du routeur ou par DHCP ; elles ne peuvent pas être saisies.',
  enabled: 'IPv6',
  notTold: 'L’appareil n’indique pas si IPv6 est activé.',
};

export const subnet: Texts['subnet'] = {
  device: 'Cet appareil',
  router: 'Routeur',
  computer: 'Cet ordinateur',
  who: 'Qui est dans le sous-réseau',
  outside: 'hors du sous-réseau',
  network: 'Réseau',
  mask: 'Masque',
  hosts: 'Hôtes',
  hostCount: ({ count }) => `(${number(count)})`,
  broadcast: 'Diffusion',
  noBroadcast: 'Aucune',
  notYet: 'Le sous-réseau est dessiné ici dès que l’adresse et la longueur de préfixe sont complètes.',
};

export const hostname: Texts['hostname'] = {
  title: 'Nom d’hôte',
  sentence: 'Le nom sous lequel l’appareil est connu sur le réseau.',
  static: 'Nom d’hôte statique',
  whereNone: 'Nom d’hôte, si DHCP n’en donne pas',
};

export const hostnameTitles: Texts['hostnameTitles'] = {
  useDhcpHostname: 'Nom d’hôte par DHCP',
  staticHostname: 'Nom d’hôte',
};

export const announcedName: Texts['announcedName'] = {
  title: 'Nom annoncé',
  sentence: 'Le nom que montrent les listes d’appareils, comme celle de ce programme.',
  notAnnounced: 'L’appareil ne s’annonce pas en ce moment : seule une adresse y mène.',
  asking: 'L’appareil est interrogé…',
  needsLogin: 'Identifiez-vous pour le voir et le modifier.',
};

export const resolver: Texts['resolver'] = {
  title: 'DNS',
  sentence: 'Quels serveurs DNS l’appareil interroge, et comment il complète les noms courts.',
  nameServersInUse: 'Serveurs DNS utilisés',
  searchDomainsInUse: 'Domaines de recherche utilisés',
  domainNameInUse: 'Nom de domaine utilisé',
  whereNone: 'Ce qui figure ci-dessous sert si DHCP ne donne rien.',
  nameServer: 'serveur DNS',
  searchDomain: 'domaine de recherche',
  order: 'Interrogés dans cet ordre.',
};

export const resolverTitles: Texts['resolverTitles'] = {
  useDhcpResolverInfo: 'DNS par DHCP',
  staticNameServers: 'Serveurs DNS',
  staticSearchDomains: 'Domaines de recherche',
  staticDomainName: 'Nom de domaine',
};

export const proxy: Texts['proxy'] = {
  title: 'Proxy global',
  sentence:
    'Ce que l’appareil demande à Internet passe par lui. Il prend effet après un redémarrage de l’appareil.',
  httpHint: 'Par exemple http://10.0.0.8:3128. Vide : aucun.',
  noProxyHint: 'Noms, adresses et réseaux séparés par des virgules : .example.com, 192.168.0.0/24.',
  login:
    'L’adresse du proxy contient des identifiants. L’appareil n’en indique qu’une partie : pour modifier une telle adresse, saisissez-la en entier, avec son mot de passe.',
  obscured:
    'Saisissez l’adresse en entier, avec son mot de passe : l’appareil a masqué celui de l’adresse qu’il montre.',
};

export const proxyTitles: Texts['proxyTitles'] = {
  httpProxy: 'Proxy HTTP',
  httpsProxy: 'Proxy HTTPS',
  noProxy: 'Sans proxy pour',
};

export const interfaces: Texts['interfaces'] = {
  whichActive: 'Quelles interfaces sont actives',
  howChosen: 'Comment elles sont choisies',
  activeNow: 'Actives maintenant',
  byPriority: 'Par priorité, la première avant les autres',
  byHand: 'Choisies à la main',
  none: 'Aucune',
  whatElse: 'Ce que l’appareil indique d’autre',
  interface: 'Interface',
  toggle: ({ name }) => `Interface ${name}`,
  toggleHint: 'Désactivée : plus rien n’y passe, même après un redémarrage.',
  state: 'État',
  supportedLinkModes: 'Modes de lien pris en charge',
  direction: 'Sens',
  downlink: 'En aval, vers des appareils derrière lui',
  uplink: 'En amont, vers le réseau',
  portNumber: 'Numéro de port',
  seenOnPort: 'Vu sur ce port',
  nothingSeen: 'Rien',
  partOfBridge: 'Membre du pont',
  members: 'Membres',
  noMembers: 'Aucun',
};

export const switchingModes: Texts['switchingModes'] = {
  auto: 'Automatique : la première qui fonctionne',
  manual: 'Manuel : toujours celles choisies',
  none: 'Aucun',
};

export const picture: Texts['picture'] = {
  label: 'Le réseau de l’appareil',
  lineNotKnown: ({ address }) =>
    `On ne sait pas par quelle interface passe cet ordinateur : aucune n’a ${address ?? 'une adresse qui ait servi'}.`,
  diagram: 'Le schéma',
  diagramOf: ({ name }) => `Schéma du réseau de ${name}. La même chose suit sous forme de texte.`,
  asText: ({ name }) => `Le réseau de ${name} sous forme de texte`,
  showPicture: 'Afficher en schéma',
  showText: 'Afficher en texte',
  line: 'La liaison de cet ordinateur',
  more: ({ count }) => `et ${count} de plus`,
  unnamed: 'Sans nom',
  port: ({ at }) => `Port ${at}`,
  partOf: ({ bridge }) => `Membre de ${bridge}`,
  onMissing: ({ master }) => `Sur ${master}, qui n’est pas indiquée`,
  network: 'Réseau',
  nothingConnected: 'Rien de branché',
  noAddressSeen: 'Aucune adresse vue',
  seenHere: 'Vu ici',
  seenCount: ({ count }) => (count === 1 ? '1 vu ici' : `${count} vus ici`),
  noWlanSet: 'Aucun WLAN réglé',
  joined: 'WLAN, rejoint',
  notJoined: 'WLAN, non rejoint',
  accessPointIs: ({ enabled }) =>
    `Point d’accès propre, ${enabled === null ? 'non indiqué' : enabled ? 'activé' : 'désactivé'}`,
  thisComputer: 'Cet ordinateur',
  talksTo: ({ address }) => `parle à ${address}`,
  leadsTo: ({ title, link }) => `Mène à : ${title} (${lower(link)})`,
  node: ({ name, title, state }) => `${name}, ${title} : ${state}`,
  addresses: ({ list }) => `Adresses : ${list.join(', ')}`,
  onLine: 'La liaison de cet ordinateur avec l’appareil passe par là',
};

export const vlan: Texts['vlan'] = {
  add: 'Ajouter un VLAN',
  addSentence:
    'L’appareil reçoit une interface de plus, nommée d’après celle dont elle dépend et son numéro.',
  noRoom: 'Il n’y a pas de place pour un autre VLAN',
  noRoomError: 'Il n’y a pas de place pour un autre VLAN.',
  noRoomMore: ({ most }) =>
    `Cet appareil peut avoir ${most === 1 ? 'un seul VLAN' : `${most} VLAN`}. Supprimez-en un pour en ajouter un autre.`,
  onInterface: 'Sur l’interface',
  numberHint: ({ from, to, most }) =>
    `De ${from} à ${to}, comme dans le commutateur.${most === null ? '' : ` Cet appareil peut en avoir ${most} en tout.`}`,
  taken: ({ id, on }) => `Le VLAN ${id} est déjà sur ${on}.`,
  all: 'Les VLAN de l’appareil',
  notListed: 'Non indiqué par l’appareil',
  name: ({ id }) => `VLAN ${id}`,
  none: 'Il n’a aucun VLAN',
  manualActive:
    'Il fait partie des interfaces actives choisies à la main : l’appareil ne le supprime pas avant qu’il soit retiré de cette liste dans ses propres réglages.',
  needsLogin: 'Identifiez-vous sur l’appareil pour le supprimer.',
  remove: 'Supprimer',
  removeWhat: ({ id, on }) => ` le VLAN ${id} sur ${on}`,
  removeQuestion: ({ id, on }) => `Supprimer le VLAN ${id} sur ${on} ?`,
  loses: ({ name }) => `L’appareil perd l’interface ${name} avec ses adresses.`,
  keep: 'Le garder',
};

export const vlanTitles: Texts['vlanTitles'] = { masterDeviceName: 'Interface', VlanId: 'Numéro de VLAN' };

export const securityTitles: Texts['securityTitles'] = {
  mode: 'Mode',
  psk: 'Phrase secrète',
  hex: 'Clé hexadécimale',
  identity: 'Identité',
  password: 'Mot de passe',
  eapolVersion: 'Version EAPoL',
  peapVersion: 'Version PEAP',
  label: 'Label',
  certClient: 'Id du certificat client',
  certsCA: 'Id des certificats CA',
};

export const authenticationWords: Texts['authenticationWords'] = {
  Authorized: 'Autorisé',
  Unauthorized: 'Non autorisé',
  Connecting: 'En cours',
  Stopped: 'Arrêté',
  Unknown: 'Inconnu',
};

export const authenticationMeanings: Texts['authenticationMeanings'] = {
  Authorized: 'Le réseau l’a admis.',
  Unauthorized: 'Le réseau l’a refusé : vérifiez les identifiants et le certificat.',
  Connecting: 'Il est interrogé en ce moment.',
  Stopped: 'Aucune authentification n’est en cours.',
  Unknown: 'L’appareil ne dit pas où cela en est.',
};

export const wired8021X: Texts['wired8021X'] = {
  title: ({ name }) => `802.1X et MACsec sur ${name}`,
  sentence: 'L’appareil prouve ainsi qui il est avant que le commutateur n’ouvre le port.',
  secured: 'Protégé par MACsec',
  notSecured: 'Non protégé par MACsec',
  use: 'Utiliser 802.1X sur cette interface',
  hexDigits: ({ count }) => `${count} chiffres hexadécimaux, il en faut 32 ou 64`,
  keyName: 'Nom de la clé (CKN)',
  keyNameHint: 'De 2 à 64 chiffres hexadécimaux, en nombre pair. Le même que dans le commutateur.',
  switchAgrees: 'Le commutateur doit concorder',
  switchAgreesMore:
    'Un port de commutateur qui attend d’autres réglages reste fermé, et l’appareil est injoignable par ce port.',
  keyMissing: 'La clé (CAK) manque.',
  keyNameMissing: 'Le nom de la clé (CKN) manque.',
};

export const wired8021XTitles: Texts['wired8021XTitles'] = {
  enabled: '802.1X',
  mkaCak: 'Clé (CAK)',
  mkaCkn: 'Nom de la clé (CKN)',
};

export const wiredModes: Texts['wiredModes'] = {
  'WPA-Enterprise-PEAP-MSCHAPv2': 'PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'EAP-TLS',
  'MACsec-PSK': 'MACsec avec clé prépartagée',
};

export const wlanPage: Texts['wlanPage'] = {
  inInstallationMode: 'L’appareil est en mode installation',
  joiningAnother: 'Rejoindre un autre WLAN ?',
  installation: ({ installs }) =>
    `L’installation recherche des réseaux, teste les réglages${installs ? ', bascule vers le réseau du site' : ''} et suit l’appareil jusqu’à ce qu’il soit là. Ici, les réglages sont seulement enregistrés.`,
  install: 'Installer sur le WLAN',
  stationOn: ({ name }) => `Station sur ${name}`,
  stationSentence:
    'Le WLAN que l’appareil rejoint. Il est enregistré et non testé : c’est l’installation qui le teste.',
  ssid: 'Réseau (SSID)',
  ssidTitle: 'Réseau',
  ssidBytes: ({ count, most }) => `${count} octets sur ${most}`,
  accessPointOn: ({ name }) => `Point d’accès propre sur ${name}`,
  accessPointSentence: 'L’appareil le bascule lui-même. Il ne peut pas être réglé d’ici.',
  country: 'Pays',
  countryCode: 'Code pays',
  countrySentence:
    'Il décide des canaux et de la puissance que la radio peut utiliser. Un pays réglé ne peut plus être effacé, seulement changé.',
  countryLocked:
    'Le code est verrouillé pour la région où cet appareil a été vendu, et ne peut pas être modifié.',
};
