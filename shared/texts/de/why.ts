import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number } = helpers('de');

export const whySteps: Texts['whySteps'] = {
  card: 'Eine Netzwerkkarte hat eine Adresse',
  send: 'Die Suche darf senden',
  hear: 'Im Netzwerk ist etwas zu hören',
  announced: 'Das Gerät meldet sich',
  known: 'Es war schon einmal hier',
  subnet: 'Seine Adresse liegt in einem Subnetz dieses Computers',
  answers: 'Es antwortet auf direkte Fragen',
  prefix: 'Seine Seriennummer ist eine von Axis',
};

export const whyStates: Texts['whyStates'] = {
  todo: 'noch nicht geprüft',
  running: 'wird geprüft',
  good: 'ja',
  bad: 'nein',
  unclear: 'nicht sicher',
  skipped: 'nicht geprüft',
};

export const why: Texts['why'] = {
  title: 'Warum ist mein Gerät nicht hier?',
  notHere: 'Warum ist es nicht hier?',
  field: 'Seriennummer, Adresse oder Name des Geräts',
  hint: 'Die Seriennummer steht auf dem Etikett: 12 Ziffern und Buchstaben, auch mit Doppelpunkten. Es wird keine Anmeldung gesendet.',
  missing: 'Geben Sie ein, was Sie von dem Gerät wissen.',
  check: 'Herausfinden',
  stop: 'Anhalten',
  looking: 'Wird geprüft …',
  result: 'Was zu tun ist',
  open: 'Gerät öffnen',
  add: ({ address }) => `Gerät unter ${address} hinzufügen`,
  addressNeeded: 'Adresse, die dieser Computer braucht',
  copyAddress: 'Dieser Computer braucht eine Adresse wie',

  cardsAre: ({ cards }) => `Gefragt wird auf ${list(cards)}.`,
  cardsNone: 'Keine Karte hat eine Adresse.',
  cardsExcluded: 'Die Karten mit einer Adresse sollen nicht benutzt werden (--interface).',
  sends: 'Fragen gehen hinaus.',
  sendRefused: ({ cards }) => `Das System lehnt es ab zu senden (${list(cards)}).`,
  heard: ({ count }) =>
    count === 1 ? 'Von anderen kam 1 Paket.' : `Von anderen kamen ${number(count)} Pakete.`,
  heardNothing: 'Von niemand anderem kam etwas.',
  announcedAs: ({ name, serial, address }) =>
    `Es nennt sich „${name}“, Seriennummer ${serial}, unter ${address}.`,
  announcedSeveral: ({ count }) => `${number(count)} Geräte passen.`,
  announcedNameless: 'Etwas meldet sich ohne Seriennummer.',
  announcedNot: 'Nichts dergleichen war zu hören.',
  knownNot: 'Es steht nicht in dieser Liste.',
  knownNeverSeen: 'Es steht in dieser Liste und war noch nie zu hören.',
  knownElsewhere: ({ site }) => `Es steht in einer anderen Liste: ${site}.`,
  ownList: 'die Liste dieses Computers',
  knownSince: ({ name, when, address }) => `„${name}“, zuletzt gehört ${when}, unter ${address}.`,
  subnetUnknown: 'Von ihm ist keine Adresse bekannt.',
  subnetOurs: ({ address }) => `${address} ist direkt erreichbar.`,
  subnetOther: ({ address }) => `${address} liegt in keinem Subnetz dieses Computers.`,
  answersNowhere: 'Von ihm ist keine Adresse bekannt.',
  answersAsking: ({ addresses }) => `Gefragt wird unter ${list(addresses)}.`,
  answersNobody: ({ addresses }) => `Unter ${list(addresses)} antwortet niemand.`,
  answersDevice: ({ serial, address }) => `Unter ${address} antwortet das Gerät ${serial}.`,
  answersOther: ({ address }) =>
    `Unter ${address} ist etwas, das sich nicht als Axis-Gerät zu erkennen gibt.`,
  prefixAxis: 'Sie beginnt wie die von Axis.',
  prefixOther: 'Sie beginnt anders; bei Geräten, die unter anderem Namen verkauft werden, kommt das vor.',
  noAddress: 'einer noch unbekannten Adresse',

  several: ({ count, names }) =>
    `${number(count)} Geräte passen, darunter ${list(names)}: Geben Sie die Seriennummer des gesuchten ein.`,
  listed: ({ name, address }) => `Es ist hier: „${name}“ steht in der Liste, unter ${address}.`,
  openIt: 'Öffnen Sie es, oder zeigen Sie alle Geräte, falls ein Filter es verbirgt.',
  noCard:
    'Keine Netzwerkkarte dieses Computers hat eine Adresse: Stecken Sie ein Kabel ein oder verbinden Sie sich mit dem WLAN der Geräte, und warten Sie auf eine Adresse oder tragen Sie eine ein.',
  excluded:
    'Das Programm wurde mit --interface für eine Karte gestartet, die nicht da ist: Starten Sie es ohne, oder mit der Adresse einer Karte, die zum Gerät führt.',
  answers: ({ serial, address }) =>
    `Das Gerät ${serial} antwortet unter ${address}, meldet sich aber nicht hörbar; Multicast kommt also nicht durch, oder seine Meldungen sind ausgeschaltet: Fügen Sie es über diese Adresse hinzu.`,
  otherDevice: ({ address, serial }) =>
    `Unter ${address} antwortet ein anderes Gerät, ${serial}: Ihres ist umgezogen, oder beide wollen dieselbe Adresse; stecken Sie das andere aus und prüfen Sie noch einmal.`,
  silentThere: ({ address }) =>
    `Unter ${address} antwortet seine Hardware, sein Webserver aber nicht: Vielleicht startet es noch; warten Sie zwei Minuten und prüfen Sie noch einmal, danach schalten Sie seinen Strom aus und wieder ein.`,
  otherThere: ({ address }) =>
    `Unter ${address} antwortet etwas, das sich nicht als Axis-Gerät zu erkennen gibt: Finden Sie heraus, wer die Adresse hat, oder warten Sie, falls das Gerät noch startet.`,
  otherMac: ({ address, mac }) =>
    `Jemand anderes hat ${address} (Hardware-Adresse ${mac}): Suchen Sie diesen Computer oder dieses Gerät, oder geben Sie Ihrem eine andere Adresse.`,
  otherSubnet: ({ address }) => `Die Adresse des Geräts, ${address}, wurde nicht erreicht.`,
  nameless: ({ name, address }) =>
    `„${name}“ unter ${address} meldet sich ohne Seriennummer und könnte das Gerät sein: Fügen Sie es über seine Adresse hinzu, dann zeigt sich, welches es ist.`,
  similar: ({ name, serial }) =>
    `Genau diese Seriennummer hat kein Gerät, aber „${name}“ hat ${serial}: Vergleichen Sie mit dem Etikett.`,
  otherSite: ({ site, when }) =>
    `Es gehört zu einer anderen Liste (${site}, dort zuletzt gehört: ${when}) und ist hier nicht zu hören: Öffnen Sie jene Liste, oder prüfen Sie, wenn es hierher gebracht wurde, Strom und Kabel.`,
  deaf: 'Aus dem Netzwerk ist gar nichts zu hören: Prüfen Sie, ob das Kabel zum Switch und ins VLAN der Geräte führt, ob der Switch eingeschaltet ist und ob die Firewall des Computers Multicast hereinlässt, oder fügen Sie das Gerät über seine Adresse hinzu.',
  silent: ({ name, when, address }) =>
    `„${name}“ war zuletzt ${when} unter ${address} zu hören und schweigt jetzt: Prüfen Sie seinen Strom (PoE), sein Kabel und das VLAN seines Switch-Ports; wurde es zurückgesetzt, hat es eine andere Adresse und braucht eine Minute.`,
  nobody: ({ address }) =>
    `Unter ${address} antwortet niemand: Prüfen Sie Strom und Kabel des Geräts und ob es eine andere Adresse bekommen hat.`,
  noName:
    'Ein Gerät mit diesem Namen ist weder zu hören noch bekannt: Geben Sie die Seriennummer vom Etikett ein, denn Namen ändern sich.',
  neverHeard: ({ serial }) =>
    `Das Gerät ${serial} war in diesem Netzwerk noch nie zu hören: Prüfen Sie seinen Strom (PoE), sein Kabel und ob sein Switch-Port im VLAN dieses Computers ist, oder durchsuchen Sie den Adressbereich, in dem es sein kann.`,
  notAxis: ({ serial }) =>
    `${serial} war noch nie zu hören und beginnt nicht wie eine Seriennummer von Axis: Vergleichen Sie sie mit dem Etikett, prüfen Sie dann Strom und Kabel des Geräts.`,
  stopped: 'Angehalten, bevor der Grund gefunden war.',
};
