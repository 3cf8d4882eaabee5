/** Geräte durch Absuchen von Adressen finden. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('de');

export const range: Texts['range'] = {
  problem: ({ part, why }) => `„${part}“: ${why}`,
  moreProblems: ({ count }) => `${number(count)} weitere Angaben sind nicht lesbar.`,
  advice:
    'Geben Sie Adressen, Namen, Subnetze wie 10.0.0.0/24 oder Bereiche wie 10.0.0.10-20 ein, durch Leerzeichen oder Kommas getrennt.',
  none: 'Es ist keine Adresse angegeben.',
  long: 'Das ist zu viel Text für eine Liste von Adressen.',
  tooMany: ({ count, most }) =>
    `Das sind ${number(count)} Adressen; auf einmal werden höchstens ${number(most)} abgesucht.`,
  tooManyAdvice: 'Nehmen Sie einen Teil davon, etwa ein /20 oder ein /24, und danach den nächsten.',
  prefixLength: ({ most }) => `Die Präfixlänge hinter dem / ist höchstens ${most}.`,
  backwards: 'Der Bereich endet, bevor er beginnt.',
  wideIPv6: ({ least }) =>
    `Von IPv6 werden Subnetze mit einer Präfixlänge ab ${least} abgesucht: andere haben zu viele Adressen.`,
};

const axisDevices = (devices: number) =>
  devices === 0 ? 'kein Axis-Gerät' : `${number(devices)} Axis-${plural(devices, 'Gerät', 'Geräte')}`;
const has = (devices: number) => (devices > 1 ? 'haben' : 'hat');

export const scan: Texts['scan'] = {
  ended: ({ devices, total }) =>
    `An ${number(total)} ${plural(total, 'Adresse', 'Adressen')} ${has(devices)} ${axisDevices(devices)} geantwortet.`,
  cancelled: ({ devices, done, total }) =>
    `Nach ${number(done)} von ${number(total)} ${plural(total, 'Adresse', 'Adressen')} beendet: Bis dahin ${has(devices)} ${axisDevices(devices)} geantwortet.`,
  besides: ({ list: items }) => `An den anderen Adressen: ${list(items)}.`,
  other: ({ count }) =>
    `${number(count)} ${plural(count, 'Webserver, der kein Axis-Gerät ist', 'Webserver, die keine Axis-Geräte sind')}`,
  mute: ({ count }) => `${number(count)}-mal eine Verbindung ohne vollständige Antwort`,
  refused: ({ count }) => `${number(count)}-mal die Verbindung abgelehnt`,
  silent: ({ count }) => `${number(count)}-mal keine Antwort`,
  noWay: ({ count }) => `${number(count)}-mal nicht gefragt, weil es nicht möglich war`,
  noWayThere:
    'Zu manchen dieser Adressen führt von diesem Computer kein Weg: Prüfen Sie seine Netzwerkkarten und deren Adressen.',
  notAllowed:
    'Dieser Computer lässt das Programm zu manchen dieser Adressen keine Verbindung aufbauen: Prüfen Sie seine Firewall.',
  nameNotKnown: 'Ein Name ist keinem Nameserver bekannt; an seiner Adresse konnte nicht gefragt werden.',
  tooBusy:
    'Für manche dieser Adressen hatte der Computer keine Verbindung frei: Suchen Sie sie noch einmal ab.',
  running: 'Eine Suche läuft noch. Brechen Sie sie zuerst ab.',
  asking: ({ total }) =>
    `Es wird an ${number(total)} ${plural(total, 'Adresse', 'Adressen')} gefragt. Eine Anmeldung wird nicht gesendet …`,
  soFar: ({ done, total, devices }) =>
    `${number(done)} von ${number(total)}, ${number(devices)} ${plural(devices, 'Gerät', 'Geräte')}`,
  hit: ({ serial, model, address }) => `${serial} (${model}) gefunden, Adresse ${address}.`,
  modelNotTold: 'Modell nicht genannt',
  columns: 'SERIENNUMMER|MODELL|AXIS OS|ADRESSE',
  needsAdministrator: 'braucht einen Administrator',
  noneFound:
    'Prüfen Sie, ob das Gerät Strom hat und ob seine Adresse darunter ist. Ein neues Gerät hat 192.168.0.90 oder eine Adresse, die mit 169.254 beginnt.',
};

export const scanDialog: Texts['scanDialog'] = {
  title: 'Per Adresse oder Bereich hinzufügen',
  when: 'Für Geräte, welche die Suche nicht hört, etwa hinter einem anderen Router oder einem Switch, der filtert. Eine Anmeldung wird nicht gesendet.',
  addresses: 'Adressen',
  hint: 'Eine IP-Adresse oder ein Hostname, ein Subnetz, ein Bereich oder eine Liste: 10.0.0.21:8080, https://10.0.0.21, 10.0.0.0/24, 10.0.0.10-20',
  missing: 'Geben Sie eine Adresse, ein Subnetz oder einen Bereich ein.',
  suggestions: 'Subnetze dieses Computers',
  suggestion: ({ range, count, card }) =>
    `${range}, ${number(count)} ${plural(count, 'Adresse', 'Adressen')}, Karte ${card}`,
  suggestedPart: ({ range, count, card }) =>
    `${range}, ${number(count)} ${plural(count, 'Adresse', 'Adressen')}, Teil des Subnetzes der Karte ${card}`,
  count: ({ count, most }) =>
    `${number(count)} ${plural(count, 'Adresse', 'Adressen')} von höchstens ${number(most)}`,
  scan: ({ count }) =>
    count === 0 ? 'Absuchen' : `${number(count)} ${plural(count, 'Adresse', 'Adressen')} absuchen`,
  scanning: 'Suche läuft',
  progress: ({ done, total }) => `${number(done)} von ${number(total)}`,
  found: 'Gefunden',
  version: ({ version }) => `AXIS OS ${version}`,
  isNew: 'Neu in der Liste',
  inList: 'War in der Liste',
  stop: 'Suche abbrechen',
  goesOn: 'Sie läuft weiter, wenn Sie dies schließen.',
  again: 'Andere Adressen',
  done: 'Schließen',
};
