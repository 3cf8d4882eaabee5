import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';
import { hostnameTitles, ipv4Titles, proxyTitles, resolverTitles, securityTitles } from './network.ts';

const { number, plural } = helpers('de');

export const history: Texts['history'] = {
  answers: 'Was das Gerät gemeldet hat',
  answersMeans: 'Jede Meldung, die anders war als die davor, wird aufbewahrt, höchstens zwanzig.',
  none: 'Noch ist nichts aufbewahrt',
  noneMeans:
    'Was das Gerät über sein Netzwerk meldet, wird aufbewahrt, sobald es zum ersten Mal gelesen wurde.',
  one: 'Seitdem gemeldet',
  oneMeans: ({ at }) => `Seit ${at} hat es bei jedem Lesen dasselbe gemeldet.`,
  from: 'Vorher',
  to: 'Nachher',
  what: 'Was',
  same: 'Zwischen diesen beiden ist nichts anders.',
  otherWay: 'Wählen Sie zwei Zeitpunkte, den früheren zuerst.',
  reading: 'Wird gelesen …',
  jobs: 'Was getan wurde',
  notTold: 'Nicht gemeldet',
  empty: 'Keine Angabe',
  yes: 'Ja',
  no: 'Nein',
  siteTitle: 'Der Standort im Lauf der Zeit',
  siteSentence:
    'Was die Geräte des geöffneten Standorts bei einem Besuch meldeten, neben einem anderen Besuch.',
  open: 'Besuche des Standorts vergleichen',
  alsoSame: 'Auch die, die dasselbe meldeten',
  noVisits: 'Zwei Besuche gibt es noch nicht',
  noVisitsMeans:
    'Ein Besuch ist eine Zeit, in der Geräte gelesen wurden; nach acht Stunden ohne Lesen beginnt ein neuer.',
  visit: ({ from, until, devices }) =>
    `${from}${until === from ? '' : ` bis ${until}`}, ${number(devices)} ${plural(devices, 'Gerät', 'Geräte')} gelesen`,
  answer: ({ at, system }) => (system === null ? at : `${at} (AXIS OS ${system})`),
  counts: ({ changed, new: fresh, unread, untold, same }) =>
    `${number(changed)} anders, ${number(fresh)} neu, ${number(unread)} nicht wieder gelesen, ${number(untold)} bis dahin nicht gelesen, ${number(same)} gleich.`,
};

export const historyStates: Texts['historyStates'] = {
  changed: 'Anders',
  new: 'Neu: von vorher ist nichts aufbewahrt',
  unread: 'Nicht wieder gelesen',
  untold: 'Bis dahin nicht gelesen',
  same: 'Gleich',
};

export const historyKinds: Texts['historyKinds'] = {
  moved: 'Andere Adresse',
  system: 'Anderes AXIS OS',
  certificate: 'Anderes Zertifikat',
  value: 'Andere Werte',
};

export const historyFields: Texts['historyFields'] = {
  ...ipv4Titles,
  ...hostnameTitles,
  ...resolverTitles,
  ...proxyTitles,
  ...securityTitles,
  model: 'Modell',
  osVersion: 'AXIS OS',
  fingerprint: 'Zertifikat (SHA-256)',
  enabled: 'Eingeschaltet',
  link: 'Verbindung',
  state: 'Zustand',
  staticState: 'Eingestellter Zustand',
  macAddress: 'MAC-Adresse',
  partOfBridge: 'Teil der Bridge',
  linkMode: 'Verbindungsart',
  supportedLinkModes: 'Unterstützte Verbindungsarten',
  isDownlink: 'Zu Geräten dahinter',
  addresses: 'Verwendete Adressen',
  defaultRouter: 'Verwendeter Router',
  hostname: 'Verwendeter Hostname',
  nameServers: 'Verwendete Namensserver',
  searchDomains: 'Verwendete Suchdomänen',
  domainName: 'Verwendeter Domänenname',
  broadcast: 'Broadcast',
  origin: 'Woher sie kommt',
  scope: 'Geltungsbereich',
  resolver: 'DNS',
  globalProxies: 'Globaler Proxy',
  deviceSwitching: 'Welche Schnittstellen aktiv sind',
  activeDevices: 'Jetzt aktiv',
  manualActiveDevices: 'Von Hand gewählt',
  wired: 'Kabel',
  wlan: 'WLAN',
  station: 'Station',
  activeSsid: 'Verbundenes Netzwerk',
  accessPoint: 'Eigener Access Point',
  ssid: 'Name des Netzwerks',
  authenticationMode: 'Sicherheit',
  installationModeSupported: 'Installationsmodus unterstützt',
  countryCode: 'Land',
  countryCodeLock: 'Land gesperrt',
  '8021X': '802.1X',
  status: 'Status',
  configurations: 'Gespeicherte Einstellungen',
  supportedModes: 'Unterstützte Modi',
};

export const historyTerminal: Texts['historyTerminal'] = {
  noSerial: ({ command }) => `${command} braucht die Seriennummer des Geräts.`,
  serialOrSite: 'diff braucht die Seriennummer eines Geräts oder mit --site einen Standort.',
  noFrom: 'diff braucht zwei Zeitpunkte: --from, und --to, wenn es nicht jetzt ist.',
  time: ({ option }) =>
    `--${option} nimmt einen Tag oder eine Zeit, etwa 2026-03-14 oder 2026-03-14T16:30; ein Tag meint sein Ende, eine Minute das ihre.`,
  order: '--from muss vor --to liegen.',
  noAnswer: ({ site }) => `${site}: Von dem, was dieses Gerät bis dahin gemeldet hat, ist nichts aufbewahrt.`,
  noAnswerAdvice:
    'Der Befehl history zählt auf, was aufbewahrt ist; --site nennt einen anderen Standort, und „site list“ gibt aus, welche es gibt.',
  kept: ({ first, last, system }) =>
    `${first}${last === first ? '' : ` bis ${last}`}${system === null ? '' : `  AXIS OS ${system}`}`,
  change: ({ what, before, after }) => `  ${what}: ${before} → ${after}`,
};
