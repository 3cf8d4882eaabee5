import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('de');

export const networkPages: Texts['networkPages'] = {
  read: ({ at, ago, kept }) =>
    `Stand: ${at}, ${ago.charAt(0).toLowerCase()}${ago.slice(1)}${kept ? ', seither nicht neu gelesen' : ''}`,
  away: ({ network }) =>
    `Das Gerät ist gerade nicht hier: Dies hat es damals gemeldet${network === null ? '' : `, im Netzwerk ${network}`}. Was Sie eingeben, lässt sich als geplant vormerken.`,
  readAgain: 'Neu lesen',
  inUse: 'Zurzeit in Verwendung',
  nothingInUse: 'Nicht vorhanden',
  other: 'Weiteres',
  fromDhcp: 'Von DHCP',
  static: 'Statisch',
};

export const changeForm: Texts['changeForm'] = {
  moved: 'Das Gerät hat sich inzwischen geändert',
  movedMore: 'Ihre Eingaben bleiben. „Änderungen verwerfen“ zeigt, was das Gerät jetzt hat.',
  mayCut: 'Das kann die Verbindung zum Gerät trennen',
  askedOnceMore: 'Sie werden vor dem Senden noch einmal gefragt.',
  locksOut: 'Das würde alle aussperren',
  apply: 'Anwenden',
  undo: 'Änderungen verwerfen',
  changes: ({ titles }) => `Änderungen: ${titles.join(', ')}`,
  logIn: 'Anmelden',
  gone: 'Das Gerät steht nicht mehr in der Liste.',
  otherJob: 'Ein anderer Auftrag für dieses Gerät läuft.',
  nothingChanged: 'Noch wurde nichts geändert.',
  notRight: ({ title }) => `Etwas stimmt noch nicht: ${title}.`,
  certificateChanged: 'Das Zertifikat hat sich geändert: Vergleichen Sie es zuerst in der Übersicht.',
  noAdministrator: 'Das Gerät hat noch keinen Administrator.',
  needsLogin: 'Melden Sie sich am Gerät an, um dies anzuwenden.',
  unreachable: 'Das Gerät ist zurzeit nicht erreichbar.',
};

export const changeView: Texts['changeView'] = {
  applyAnyway: 'Halten, um es trotzdem anzuwenden',
  doNotApply: 'Nicht anwenden',
  stop: 'Abbrechen',
  stopping: 'Wird abgebrochen',
  whatChanged: 'Was geändert wurde, vom Gerät neu gelesen',
  changed: 'Geändert',
  before: 'Vorher',
  now: 'Jetzt',
  notKnown: 'Nicht bekannt',
  lookAgain: 'Erneut suchen',
  steps: 'Schritte',
  none: 'Leer',
};

export const valueWords: Texts['valueWords'] = {
  dhcp: 'DHCP',
  static: 'Statisch',
  on: 'Ein',
  off: 'Aus',
  fallback: 'Ersatzweise',
  up: 'Ein',
  down: 'Aus',
};

export const addresses: Texts['addresses'] = {
  interface: 'Schnittstelle',
  through: 'Hierüber ist dieser Computer verbunden',
  none: 'Keine',
  router: 'Router',
  address: 'Adresse',
  addressAt: ({ at }) => `Adresse ${at}`,
  prefix: 'Präfixlänge oder Maske',
  prefixAt: ({ at }) => `Präfixlänge oder Maske ${at}`,
  remove: ({ at }) => `Adresse ${at} entfernen`,
  add: 'Adresse hinzufügen',
};

export const ipv4: Texts['ipv4'] = {
  title: ({ name }) => `IPv4 an ${name}`,
  staticWhereNone: 'Statische Adressen, falls DHCP keine vergibt',
  takeLease: 'Jetzige Adresse übernehmen:',
  routerHint: 'Leer, wenn es im Netzwerk keinen gibt.',
  linkLocal: 'Verbindungslokale Adresse (169.254)',
  linkLocalOff: 'Aus',
  linkLocalOn: 'Ein, neben den anderen',
  linkLocalFallback: 'Ersatzweise, falls DHCP keine vergibt',
  fallbackHint: 'Mit DHCP: verwendet die statische Adresse und den Router, falls DHCP keine vergibt.',
  routesHint: 'Mit DHCP: übernimmt dessen statische Routen und lässt dessen Router außer Acht.',
  twice: 'Diese Adresse steht schon in der Liste.',
  held: ({ holder }) => `${holder} hat diese Adresse.`,
  needsAddress: 'Ohne DHCP braucht das Gerät eine Adresse.',
};

export const ipv4Titles: Texts['ipv4Titles'] = {
  enabled: 'IPv4',
  configurationMode: 'Adressvergabe',
  linkLocalMode: 'Verbindungslokale Adresse',
  staticDefaultRouter: 'Router',
  staticAddressConfigurations: 'Statische Adressen',
  address: 'Adresse',
  prefixLength: 'Präfixlänge',
  useStaticDHCPFallback: 'Statischer Ersatz',
  useDHCPStaticRoutes: 'Routen von DHCP',
};

export const ipv6: Texts['ipv6'] = {
  title: ({ name }) => `IPv6 an ${name}`,
  sentence: 'Seine IPv6-Adressen bekommt das Gerät vom Router oder von DHCP; sie lassen sich nicht eingeben.',
  enabled: 'IPv6',
  notTold: 'Das Gerät teilt nicht mit, ob IPv6 eingeschaltet ist.',
};

export const subnet: Texts['subnet'] = {
  device: 'Dieses Gerät',
  router: 'Router',
  computer: 'Dieser Computer',
  who: 'Wer im Subnetz ist',
  outside: 'außerhalb des Subnetzes',
  network: 'Netzwerk',
  mask: 'Maske',
  hosts: 'Hosts',
  hostCount: ({ count }) => `(${number(count)})`,
  broadcast: 'Broadcast',
  noBroadcast: 'Keine',
  notYet: 'Das Subnetz wird hier gezeichnet, sobald Adresse und Präfixlänge vollständig sind.',
};

export const hostname: Texts['hostname'] = {
  title: 'Hostname',
  sentence: 'Der Name, unter dem das Gerät im Netzwerk bekannt ist.',
  static: 'Statischer Hostname',
  whereNone: 'Hostname, falls DHCP keinen vergibt',
};

export const hostnameTitles: Texts['hostnameTitles'] = {
  useDhcpHostname: 'Hostname von DHCP',
  staticHostname: 'Hostname',
};

export const announcedName: Texts['announcedName'] = {
  title: 'Angekündigter Name',
  sentence: 'Der Name, den Gerätelisten zeigen, auch die dieses Programms.',
  notAnnounced: 'Das Gerät kündigt sich zurzeit nicht an: Nur eine Adresse führt zu ihm.',
  asking: 'Das Gerät wird gefragt …',
  needsLogin: 'Melden Sie sich an, um ihn zu sehen und zu ändern.',
};

export const resolver: Texts['resolver'] = {
  title: 'DNS',
  sentence: 'Welche Namensserver das Gerät fragt und wie es kurze Namen ergänzt.',
  nameServersInUse: 'Namensserver in Verwendung',
  searchDomainsInUse: 'Suchdomänen in Verwendung',
  domainNameInUse: 'Domänenname in Verwendung',
  whereNone: 'Was hier steht, gilt, falls DHCP nichts vorgibt.',
  nameServer: 'Namensserver',
  searchDomain: 'Suchdomäne',
  order: 'Gefragt wird in dieser Reihenfolge.',
};

export const resolverTitles: Texts['resolverTitles'] = {
  useDhcpResolverInfo: 'DNS von DHCP',
  staticNameServers: 'Namensserver',
  staticSearchDomains: 'Suchdomänen',
  staticDomainName: 'Domänenname',
};

export const proxy: Texts['proxy'] = {
  title: 'Globaler Proxy',
  sentence:
    'Alles, was das Gerät aus dem Internet abfragt, läuft darüber. Wirksam wird es nach einem Neustart des Geräts.',
  httpHint: 'Zum Beispiel http://10.0.0.8:3128. Leer: keiner.',
  noProxyHint: 'Namen, Adressen und Netzwerke, durch Kommas getrennt: .example.com, 192.168.0.0/24.',
  login:
    'In der Adresse eines Proxys steht eine Anmeldung. Das Gerät zeigt davon nur einen Teil: Um eine solche Adresse zu ändern, geben Sie sie vollständig ein, samt Passwort.',
  obscured: 'Geben Sie die Adresse vollständig ein, samt Passwort: Das Gerät zeigt es nur unkenntlich.',
};

export const proxyTitles: Texts['proxyTitles'] = {
  httpProxy: 'HTTP-Proxy',
  httpsProxy: 'HTTPS-Proxy',
  noProxy: 'Kein Proxy für',
};

export const interfaces: Texts['interfaces'] = {
  whichActive: 'Welche Schnittstellen aktiv sind',
  howChosen: 'Auswahl',
  activeNow: 'Zurzeit aktiv',
  byPriority: 'Nach Priorität, die erste vor den anderen',
  byHand: 'Von Hand gewählt',
  none: 'Keine',
  whatElse: 'Was das Gerät sonst noch mitteilt',
  interface: 'Schnittstelle',
  toggle: ({ name }) => `Schnittstelle ${name}`,
  toggleHint: 'Aus: Darüber läuft nichts mehr, auch nach einem Neustart.',
  state: 'Zustand',
  supportedLinkModes: 'Unterstützte Verbindungsmodi',
  direction: 'Richtung',
  downlink: 'Abwärts, zu den Geräten dahinter',
  uplink: 'Aufwärts, zum Netzwerk',
  portNumber: 'Portnummer',
  seenOnPort: 'An diesem Port gesehen',
  nothingSeen: 'Nichts',
  partOfBridge: 'Teil der Bridge',
  members: 'Mitglieder',
  noMembers: 'Keine',
};

export const switchingModes: Texts['switchingModes'] = {
  auto: 'Automatisch: die erste, die funktioniert',
  manual: 'Manuell: immer die gewählten',
  none: 'Keine',
};

export const picture: Texts['picture'] = {
  label: 'Das Netzwerk des Geräts',
  lineNotKnown: ({ address }) =>
    `Über welche Schnittstelle dieser Computer verbunden ist, ist nicht bekannt: Keine davon hat ${address ?? 'eine Adresse, die verwendet wurde'}.`,
  diagram: 'Das Diagramm',
  diagramOf: ({ name }) => `Diagramm des Netzwerks von ${name}. Dasselbe folgt als Text.`,
  asText: ({ name }) => `Das Netzwerk von ${name} als Text`,
  showPicture: 'Als Zeichnung zeigen',
  showText: 'Als Text zeigen',
  line: 'Verbindung dieses Computers',
  more: ({ count }) => `und ${count} weitere`,
  unnamed: 'Ohne Namen',
  port: ({ at }) => `Port ${at}`,
  partOf: ({ bridge }) => `Teil von ${bridge}`,
  onMissing: ({ master }) => `An ${master}, nicht aufgeführt`,
  network: 'Netzwerk',
  nothingConnected: 'Nichts verbunden',
  noAddressSeen: 'Nichts gesehen',
  seenHere: 'Hier gesehen',
  seenCount: ({ count }) => `${count} hier gesehen`,
  noWlanSet: 'Kein WLAN gesetzt',
  joined: 'WLAN, verbunden',
  notJoined: 'WLAN, nicht verbunden',
  accessPointIs: ({ enabled }) =>
    `Eigener Access Point, ${enabled === null ? 'keine Angabe' : enabled ? 'ein' : 'aus'}`,
  thisComputer: 'Dieser Computer',
  talksTo: ({ address }) => `spricht mit ${address}`,
  leadsTo: ({ title, link }) => `Führt zu: ${title} (${link})`,
  node: ({ name, title, state }) => `${name}, ${title}: ${state}`,
  addresses: ({ list }) => `Adressen: ${list.join(', ')}`,
  onLine: 'Die Verbindung dieses Computers zum Gerät läuft darüber',
};

export const vlan: Texts['vlan'] = {
  add: 'VLAN hinzufügen',
  addSentence:
    'Das Gerät bekommt eine weitere Schnittstelle, benannt nach der, an der sie hängt, und nach ihrer Nummer.',
  noRoom: 'Für ein weiteres VLAN ist kein Platz',
  noRoomError: 'Für ein weiteres VLAN ist kein Platz.',
  noRoomMore: ({ most }) =>
    `Dieses Gerät kann ${most === 1 ? 'ein VLAN' : `${most} VLANs`} haben. Entfernen Sie eines, um ein anderes hinzuzufügen.`,
  onInterface: 'An der Schnittstelle',
  numberHint: ({ from, to, most }) =>
    `${from} bis ${to}, wie im Switch.${most === null ? '' : ` Dieses Gerät kann insgesamt ${most} haben.`}`,
  taken: ({ id, on }) => `VLAN ${id} gibt es an ${on} schon.`,
  all: 'Die VLANs des Geräts',
  notListed: 'Vom Gerät nicht aufgeführt',
  name: ({ id }) => `VLAN ${id}`,
  none: 'Kein VLAN daran',
  manualActive:
    'Es gehört zu den von Hand aktivierten Schnittstellen: Das Gerät entfernt es erst, wenn es in seinen eigenen Einstellungen von dieser Liste genommen ist.',
  needsLogin: 'Melden Sie sich am Gerät an, um es zu entfernen.',
  remove: 'Entfernen',
  removeWhat: ({ id, on }) => ` (VLAN ${id} an ${on})`,
  removeQuestion: ({ id, on }) => `VLAN ${id} an ${on} entfernen?`,
  loses: ({ name }) => `Das Gerät verliert die Schnittstelle ${name} mit ihren Adressen.`,
  keep: 'Behalten',
};

export const vlanTitles: Texts['vlanTitles'] = { masterDeviceName: 'Schnittstelle', VlanId: 'VLAN-Nummer' };

export const securityTitles: Texts['securityTitles'] = {
  mode: 'Modus',
  psk: 'Passphrase',
  hex: 'Hex-Schlüssel',
  identity: 'Identität',
  password: 'Passwort',
  eapolVersion: 'EAPoL-Version',
  peapVersion: 'PEAP-Version',
  label: 'Label',
  certClient: 'Kennung des Client-Zertifikats',
  certsCA: 'Kennungen der CA-Zertifikate',
};

export const authenticationWords: Texts['authenticationWords'] = {
  Authorized: 'Zugelassen',
  Unauthorized: 'Nicht zugelassen',
  Connecting: 'Verbindet',
  Stopped: 'Angehalten',
  Unknown: 'Nicht bekannt',
};

export const authenticationMeanings: Texts['authenticationMeanings'] = {
  Authorized: 'Das Netzwerk hat es zugelassen.',
  Unauthorized: 'Das Netzwerk hat es abgelehnt: Prüfen Sie die Anmeldedaten und das Zertifikat.',
  Connecting: 'Es wird gerade gefragt.',
  Stopped: 'Es läuft keine Authentifizierung.',
  Unknown: 'Das Gerät teilt nicht mit, wie es steht.',
};

export const wired8021X: Texts['wired8021X'] = {
  title: ({ name }) => `802.1X und MACsec an ${name}`,
  sentence: 'Damit weist sich das Gerät aus, bevor der Switch den Port öffnet.',
  secured: 'Durch MACsec gesichert',
  notSecured: 'Nicht durch MACsec gesichert',
  use: '802.1X an dieser Schnittstelle verwenden',
  hexDigits: ({ count }) => `${count} Hexadezimalziffern, 32 oder 64`,
  keyName: 'Name des Schlüssels (CKN)',
  keyNameHint: '2 bis 64 Hexadezimalziffern, eine gerade Anzahl. Derselbe wie im Switch.',
  switchAgrees: 'Der Switch muss dazu passen',
  switchAgreesMore:
    'Ein Switch-Port, der andere Einstellungen erwartet, bleibt geschlossen, und darüber ist das Gerät nicht erreichbar.',
  keyMissing: 'Der Schlüssel (CAK) fehlt.',
  keyNameMissing: 'Der Name des Schlüssels (CKN) fehlt.',
};

export const wired8021XTitles: Texts['wired8021XTitles'] = {
  enabled: '802.1X',
  mkaCak: 'Schlüssel (CAK)',
  mkaCkn: 'Schlüsselname (CKN)',
};

export const wiredModes: Texts['wiredModes'] = {
  'WPA-Enterprise-PEAP-MSCHAPv2': 'PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'EAP-TLS',
  'MACsec-PSK': 'MACsec mit vorinstalliertem Schlüssel (PSK)',
};

export const wlanPage: Texts['wlanPage'] = {
  inInstallationMode: 'Das Gerät ist im Installationsmodus',
  joiningAnother: 'Mit einem anderen WLAN verbinden?',
  installation: ({ installs }) =>
    `Die Installation sucht Netzwerke, ${installs ? 'testet die Einstellungen, wechselt in das Netzwerk vor Ort' : 'testet die Einstellungen'} und wartet, bis das Gerät da ist. Hier werden Einstellungen nur gespeichert.`,
  install: 'Im WLAN installieren',
  stationOn: ({ name }) => `Station an ${name}`,
  stationSentence:
    'Das WLAN, mit dem sich das Gerät verbindet. Es wird gespeichert und nicht getestet: Das tut die Installation.',
  ssid: 'Netzwerk (SSID)',
  ssidTitle: 'Netzwerk',
  ssidBytes: ({ count, most }) => `${count} von ${most} Byte`,
  accessPointOn: ({ name }) => `Eigener Access Point an ${name}`,
  accessPointSentence: 'Das Gerät schaltet ihn selbst. Von hier aus lässt er sich nicht einstellen.',
  country: 'Land',
  countryCode: 'Ländercode',
  countrySentence:
    'Er bestimmt, welche Kanäle und welche Leistung der Funk nutzen darf. Ein eingestelltes Land lässt sich nicht mehr entfernen, nur ändern.',
  countryLocked:
    'Der Code ist auf die Region festgelegt, in der dieses Gerät verkauft wurde, und lässt sich nicht ändern.',
};
