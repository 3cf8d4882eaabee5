import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');

export const standing: Texts['standing'] = {
  certificateChanged: 'Zertifikat geändert',
  certificateChangedMeans:
    'Das Gerät zeigt ein anderes Zertifikat als zuvor. Es wird nichts an das Gerät gesendet, bis Sie beide verglichen haben.',
  notReachable: 'Nicht erreichbar',
  oddAnswer: 'Unerwartete Antwort',
  starting: 'Startet',
  startingMeans:
    'Das Gerät antwortet und meldet, dass es noch startet. Warten Sie eine Minute und prüfen Sie dann noch einmal.',
  needsAdministrator: 'Braucht Administrator',
  needsAdministratorMeans:
    'Das Gerät ist im Werkszustand: Es antwortet niemandem, bis sein erster Administrator angelegt ist.',
  loginRefused: 'Anmeldung abgelehnt',
  loginRefusedMeans:
    'Das Gerät hat die letzte Anmeldung abgelehnt. Sie wird erst wieder versucht, wenn Sie es sagen.',
  loginNeeded: 'Anmeldung nötig',
  loginNeededMeans: 'Das Gerät antwortet. Melden Sie sich an, um sein Netzwerk zu sehen und zu ändern.',
  loggedIn: 'Angemeldet',
  loggedInMeans: 'Sie sind angemeldet. Die Netzwerkeinstellungen sind noch nicht gelesen.',
  installationMode: 'Installationsmodus',
  installationModeMeans:
    'Das Gerät betreibt einen eigenen Access Point und wartet darauf, in das WLAN des Standorts zu kommen.',
  onWlan: 'Im WLAN',
  onWlanMeans: ({ ssid }) => `Das Gerät ist Station im WLAN „${ssid}“. Es ist nichts zu tun.`,
  readyForWlan: 'Bereit für WLAN',
  readyForWlanMeans: 'Das Gerät kann sich mit einem WLAN verbinden und ist in keinem.',
  ready: 'Bereit',
  readyMeans: 'Das Gerät ist am kabelgebundenen Netzwerk und hat keine WLAN-Station. Es ist nichts zu tun.',
};

export const nextStep: Texts['nextStep'] = {
  administrator: 'Ersten Administrator anlegen',
  login: 'Anmelden',
  install: 'Im WLAN installieren',
  read: 'Netzwerk lesen',
  check: 'Noch einmal prüfen',
  certificate: 'Zertifikat vergleichen',
};

export const devicePages: Texts['devicePages'] = {
  overview: 'Übersicht',
  picture: 'Netzplan',
  addresses: 'Adressen',
  name: 'Name und DNS',
  proxy: 'Proxy',
  interfaces: 'Schnittstellen',
  vlan: 'VLAN',
  '8021x': '802.1X',
  wlan: 'WLAN',
  planned: 'Geplant',
  history: 'Verlauf',
};

export const deviceFilters: Texts['deviceFilters'] = {
  all: 'Alle',
  here: 'Jetzt hier',
  setup: 'Braucht Administrator',
  installation: 'Installationsmodus',
};

export const deviceList: Texts['deviceList'] = {
  title: 'Geräte',
  searchAgain: 'Erneut suchen',
  addByAddress: 'Über Adresse hinzufügen',
  search: 'Geräte suchen',
  searchHint: 'Name, Seriennummer, Adresse oder Modell',
  show: 'Anzeigen',
  searching: 'Die Suche läuft',
  newShown: 'Die neuen Geräte werden angezeigt',
  hereNow: ({ count }) => `${number(count)} ${plural(count, 'Gerät', 'Geräte')} jetzt hier`,
  showNew: ({ count }) => `${count} ${plural(count, 'neues Gerät', 'neue Geräte')} anzeigen`,
  searchFails: 'Die Suche funktioniert zurzeit nicht',
  searchFailsAdvice: 'Ein Gerät lässt sich trotzdem über seine Adresse hinzufügen.',
  tryAgain: 'Noch einmal versuchen',
  noneFits: 'Kein Gerät passt',
  noneFitsMeans: ({ count }) =>
    count === 1
      ? 'Das eine bekannte Gerät passt nicht zu dieser Suche und diesem Filter.'
      : `Keines der ${count} bekannten Geräte passt zu dieser Suche und diesem Filter.`,
  showAll: 'Alle Geräte anzeigen',
  noneYet: 'Noch kein Gerät hat geantwortet',
  noneWithSerialYet: 'Noch kein Gerät mit einer Seriennummer hat geantwortet',
  noneYetMeans:
    'Die Suche läuft weiter. Prüfen Sie, ob das Gerät Strom hat und ob dieser Computer im selben Netzwerk ist: über ein Kabel am selben Switch oder über das eigene WLAN des Geräts im Installationsmodus.',
  noneYetFilter:
    'Manche Switches filtern die Suche. Dann lässt sich ein Gerät über seine Adresse hinzufügen.',
  asking: 'Jede Netzwerkkarte dieses Computers fragt nach Axis-Geräten.',
  waiting: 'Warten auf Antworten',
  addDevice: 'Gerät über Adresse hinzufügen',
  leftOutAdvice: 'Was mit seiner Seriennummer antwortet, lässt sich über seine Adresse hinzufügen.',
  name: 'Name',
  serial: 'Seriennummer',
  address: 'Adresse',
  version: 'AXIS OS',
  state: 'Zustand',
  seen: 'Gesehen',
  theSerial: 'Seriennummer',
  theAddress: 'Adresse',
  modelNotKnown: 'Modell noch nicht bekannt',
  noAddress: 'Keine Adresse',
  notKnown: 'Nicht bekannt',
  never: 'Nie',
  now: 'Jetzt',
};

export const addDevice: Texts['addDevice'] = {
  asking: 'Gerät wird gefragt',
  add: 'Gerät hinzufügen',
  cancel: 'Abbrechen',
};

export const device: Texts['device'] = {
  back: 'Geräte',
  pages: 'Seiten des Geräts',
  page: 'Seite',
  gone: 'Dieses Gerät steht nicht mehr in der Liste',
  goneMeans: 'Es wurde vergessen oder unter dieser Seriennummer nicht gehört.',
  noAddressKnown: 'Keine Adresse bekannt',
  model: 'Modell',
  standing: 'Wie es um das Gerät steht',
  jobUnderWay: ({ job }) => `${job}: Ein Auftrag an diesem Gerät läuft.`,
  showInstallation: 'Installation anzeigen',
  showChange: 'Änderung anzeigen',
  installAgain: 'Erneut im WLAN installieren',
  reading: 'Netzwerkeinstellungen werden gelesen',
  checking: 'Das Gerät wird gefragt, wer es ist',
  network: 'Netzwerk',
  noInterface: 'Das Gerät nennt keine Netzwerkschnittstelle.',
  logOut: 'Abmelden',
  forget: 'Dieses Gerät vergessen',
  flash: 'Licht blinken lassen',
  flashed: ({ seconds }) =>
    `Das Gerät hat zugesagt: Es blinkt oder gibt ${seconds} Sekunden lang einen Ton, wenn es das kann.`,
  answerJob: 'Antworten',
  showJob: 'Anzeigen',
  nothingDone: 'Noch nichts geändert',
  nothingDoneMeans:
    'Hier steht jede Änderung an diesem Gerät mit ihren Schritten, ihrer Dauer und ihrem Ausgang.',
  noAddressInUse: 'Keine Adresse in Gebrauch',
  toAddresses: 'Adressen',
  toInterface: 'Schnittstelle',
  ofInterface: ({ name }) => `von ${name}`,
  leave: 'Verlassen, ohne anzuwenden?',
  leaveMeans: 'Was hier eingegeben wurde, ist nicht an das Gerät gesendet und geht verloren.',
  stay: 'Bleiben',
  leaveAnyway: 'Verlassen',
  forgetTitle: ({ name }) => `${name} vergessen?`,
  forgetMeans:
    'Das Gerät wird aus der Liste genommen, mit seiner Anmeldung und seinem Zertifikat auf diesem Computer. Am Gerät selbst ändert sich nichts, und es kommt wieder in die Liste, sobald es wieder gehört wird.',
  keep: 'Behalten',
  forgetNow: 'Vergessen',
};

export const connection: Texts['connection'] = {
  title: 'Wie mit dem Gerät gesprochen wird',
  https: 'HTTPS: verschlüsselt, mit dem Zertifikat, dem für dieses Gerät vertraut wird.',
  http: 'HTTP: Was gelesen und geändert wird, kann in diesem Netzwerk mitgelesen werden. Passwörter werden nicht offen gesendet.',
  notYet: 'Noch nicht mit einer Anmeldung.',
  fingerprint: 'Fingerabdruck des Zertifikats (SHA-256)',
  forget: 'Dieses Zertifikat vergessen',
  user: 'Benutzer',
  notLoggedIn: 'Nicht angemeldet',
  addresses: 'Alle Adressen',
  noAddresses: 'Keine bekannt',
  heardOn: 'Gehört auf dieser Karte des Computers',
  heardOnNone: 'Keiner',
  changed: 'Das Zertifikat hat sich geändert',
  changedMeans:
    'Das ist üblich nach einem Zurücksetzen auf Werkseinstellungen oder mit einem neuen Zertifikat. Genauso sieht es aus, wenn etwas anderes anstelle des Geräts antwortet. Es wird kein Passwort gesendet, bis Sie entscheiden.',
  until: 'Bisher vertraut',
  untilNone: 'Keinem',
  shownNow: 'Jetzt gezeigt',
  compared: 'Ich weiß, warum es sich geändert hat, oder habe es mit dem des Geräts verglichen',
  trust: 'Dem neuen Zertifikat vertrauen',
  trusted: 'Dem neuen Zertifikat wird vertraut',
  forgetTitle: ({ name }) => `Das Zertifikat von ${name} vergessen?`,
  forgetMeans:
    'Solange ihm vertraut wird, läuft alles mit diesem Gerät nur über HTTPS. Vergessen Sie es, wenn HTTPS am Gerät absichtlich ausgeschaltet wurde. Sie werden abgemeldet, und die nächste Anmeldung zeigt, was das Gerät dann hat: ein anderes Zertifikat oder einfaches HTTP.',
  forgetNow: 'Zertifikat vergessen',
  cancel: 'Abbrechen',
};
