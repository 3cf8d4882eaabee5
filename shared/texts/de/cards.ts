import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, list } = helpers('de');

export const cards: Texts['cards'] = {
  title: 'Netzwerkkarten dieses Computers',
  what: 'Auf jeder Netzwerkkarte wird für sich nach Geräten gesucht.',
  reading: 'Das System wird nach seinen Karten gefragt …',
  none: 'Dieser Computer hat keine Netzwerkkarte mit einer Adresse',
  noneWhat:
    'Stecken Sie ein Netzwerkkabel ein oder verbinden Sie sich mit einem WLAN. Dort wird binnen einer Sekunde gefragt.',
  wired: 'Kabel',
  wlan: 'WLAN',
  vpn: 'VPN',
  bridge: 'Virtuelles Netzwerk',
  loopback: 'Dieser Computer selbst',
  otherKind: 'Netzwerkkarte',
  megabits: ({ speed }) => (speed >= 1000 ? `${number(speed / 1000)} Gbit/s` : `${number(speed)} Mbit/s`),
  addresses: 'Adressen',
  noneHere: 'keine',
  address: 'Adresse',
  dhcp: 'von DHCP',
  static: 'von Hand eingetragen',
  mac: 'Hardware-Adresse',
  gateway: 'Gateway',
  joined: 'Verbunden mit',
  hiddenSsid: 'einem WLAN, dessen Namen das System verbirgt',
  asked: 'Gefragt',
  packetsSent: ({ sent, refused }) =>
    `${number(sent)} ${sent === 1 ? 'Paket' : 'Pakete'}${refused > 0 ? `, ${number(refused)} vom System abgelehnt` : ''}`,
  heard: 'Gehört',
  packetsHeard: ({ heard }) => (heard === 1 ? '1 Paket' : `${number(heard)} Pakete`),
  heardNothing: 'noch nichts',
  lastHeard: ({ when }) => `das letzte ${when}`,
  devices: ({ count }) =>
    count === 0 ? 'keine Geräte' : count === 1 ? '1 Gerät' : `${number(count)} Geräte`,
  cannotAsk: 'Kann nicht senden',
  notUsed: 'Wird nicht benutzt',
  lookAt: 'Siehe unten',
  hears: 'Hört andere',
  listening: 'Horcht',
  excluded: 'Sie wird nicht benutzt: Das Programm wurde für andere Karten gestartet (--interface).',
  excludedAdvice: 'Starten Sie das Programm ohne --interface oder mit einer Adresse dieser Karte.',
  noCable: 'Es ist kein Kabel eingesteckt, oder am anderen Ende antwortet nichts.',
  noCableAdvice:
    'Stecken Sie ein Kabel ein, das zum Switch der Geräte führt, und sehen Sie nach, ob der Switch eingeschaltet ist.',
  notJoined: 'Sie ist mit keinem WLAN verbunden.',
  notJoinedAdvice: 'Verbinden Sie sich mit dem WLAN der Geräte, falls sie dort gefunden werden sollen.',
  noAddress: 'Sie hat keine Adresse, deshalb kann auf ihr nicht gesucht werden.',
  noAddressAdvice:
    'Warten Sie eine Minute auf DHCP. Wo es keines gibt, tragen Sie in den Einstellungen des Systems eine Adresse ein, etwa 192.168.0.10 mit Präfixlänge 24.',
  onlyLinkLocal:
    'Kein DHCP-Server hat ihr eine Adresse gegeben: Sie hat sich eine genommen, die mit 169.254 beginnt.',
  onlyLinkLocalStatic: 'Sie hat nur eine Adresse, die mit 169.254 beginnt.',
  onlyLinkLocalAdvice:
    'Geräte mit einer solchen Adresse sind erreichbar. Für andere tragen Sie in den Einstellungen des Systems eine Adresse aus deren Subnetz ein.',
  macPermission: 'macOS lässt dieses Programm das lokale Netzwerk nicht benutzen.',
  macPermissionAdvice:
    'Erlauben Sie es in den Systemeinstellungen unter Datenschutz & Sicherheit, Lokales Netzwerk.',
  refused: ({ codes }) => `Das System lehnt es ab, auf ihr zu senden (${list(codes)}).`,
  refusedAdvice: 'Prüfen Sie die Karte, ihre Adresse und die Firewall des Computers.',
  portTaken:
    'Port 5353 ist nicht zu bekommen: Geräte antworten nur auf Fragen; was sie von sich aus melden, geht verloren.',
  portTakenAdvice:
    'Schließen Sie andere Programme, die Geräte suchen, oder geben Sie den Port in der Firewall des Computers frei.',
  quiet: ({ minutes }) =>
    minutes === 1
      ? 'Seit einer Minute war auf ihr nichts zu hören.'
      : `Seit ${number(minutes)} Minuten war auf ihr nichts zu hören.`,
  quietAdvice:
    'Prüfen Sie, ob das Kabel zum Switch der Geräte führt und dessen Port in ihrem VLAN ist. Auch die Firewall oder der Switch kann Multicast verwerfen: Fügen Sie die Geräte dann über ihre Adresse hinzu.',
  quietWlanAdvice:
    'Prüfen Sie, ob dies das WLAN der Geräte ist. Manche Access Points trennen ihre Teilnehmer voneinander oder verwerfen Multicast: Nehmen Sie dann ein Kabel oder fügen Sie die Geräte über ihre Adresse hinzu.',
  sameSubnet: ({ name, other, subnet }) =>
    `${name} und ${other} sind im selben Subnetz (${subnet}): Pakete an Geräte können durch die falsche Karte hinausgehen.`,
  sameSubnetAdvice: ({ other }) =>
    `Trennen Sie eine der beiden, oder geben Sie ${other} eine Adresse aus einem anderen Subnetz.`,
};
