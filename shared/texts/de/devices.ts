import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list: listed, number } = helpers('de');

export const devices: Texts['devices'] = {
  maybeCreated: 'Das Konto ist möglicherweise trotzdem angelegt worden.',
  maybeCreatedAdvice:
    'Versuchen Sie, sich mit dem neuen Passwort anzumelden, bevor Sie das Konto noch einmal anlegen.',
  otherCertificate: 'Das ist nicht das Zertifikat, das das Gerät zuletzt gezeigt hat.',
  pinnedButHttp:
    'Dem Zertifikat dieses Geräts wurde vertraut, deshalb wird mit ihm nicht mehr über unverschlüsseltes HTTP gesprochen. Es wurde nichts gesendet.',
  pinnedButHttpAdvice:
    'Verwenden Sie https://. Wurde HTTPS auf dem Gerät absichtlich ausgeschaltet, vergessen Sie zuerst sein Zertifikat.',
  notChanged: 'Es zeigt wieder das vertraute Zertifikat oder keines.',
  loginGone: 'Diese Anmeldung wurde inzwischen vergessen.',
  triedElsewhere: 'Ein zweites Programm dieser Art versucht diese Anmeldung gerade an diesem Gerät.',
  triesUnread:
    'Was an welchem Gerät versucht wurde, ist nicht lesbar. Deshalb wird keine Anmeldung von selbst versucht.',
  triesUnreadAdvice: 'Reparieren Sie tries.json im Datenordner oder melden Sie sich von Hand am Gerät an.',
  noLogin: 'Das Programm hat keine Anmeldung für dieses Gerät.',
  noLoginAdvice: 'Melden Sie sich zuerst an ihm an.',
  noAddress: 'Von diesem Gerät ist keine Adresse bekannt.',
  httpsSilentAdvice:
    'Versuchen Sie es in einer Minute erneut. Nur wenn sicher ist, dass das Gerät kein HTTPS hat: Fügen Sie es über seine Adresse mit http:// davor neu hinzu.',
  noAddressAdvice: 'Durchsuchen Sie das Netzwerk oder fügen Sie das Gerät über seine Adresse hinzu.',
  anotherDevice: ({ serial, host }) => `Unter ${host} antwortet ein anderes Gerät (Seriennummer ${serial}).`,
  anotherDeviceAdvice:
    'Vielleicht haben zwei Geräte dieselbe Adresse: Stecken Sie eines davon aus und geben Sie ihnen dann verschiedene Adressen.',
  basicUnseen:
    'Das Gerät verlangt das Passwort jetzt in lesbarer Form (Basic) über ein Zertifikat, das Ihnen bei dieser Anmeldung nicht gezeigt wurde. Das Passwort wurde nicht gesendet.',
  basicUnseenAdvice: 'Vergleichen Sie das Zertifikat und melden Sie sich dann erneut an.',
  tooMany: ({ most }) =>
    `Mehr als ${number(most)} Geräte melden sich und antworten nicht: Nicht alle davon stehen in der Liste.`,
  searchAgain: 'Suchen Sie noch einmal oder fügen Sie es über seine Adresse hinzu.',
  stoppedAnnouncing: 'Es meldet sich nicht mehr.',
  farAway:
    'Es nennt eine Adresse außerhalb der Netzwerke dieses Computers; die wird nur auf Ihren Wunsch gefragt: Prüfen Sie erneut.',
};

export const passphrase: Texts['passphrase'] = {
  long: 'Dieses Gerät verlangt mindestens 15 Zeichen.',
  complex:
    'Dieses Gerät verlangt mindestens 12 Zeichen, mit Groß- und Kleinbuchstaben, Ziffern und Sonderzeichen.',
  more: ({ count }) => (count === 1 ? '1 weiteres Zeichen' : `${count} weitere Zeichen`),
  upperCase: 'einen Großbuchstaben',
  lowerCase: 'einen Kleinbuchstaben',
  digit: 'eine Ziffer',
  special: 'ein Sonderzeichen',
  lacks: ({ lacks }) => `Dieses Gerät verlangt ${lacks.join(', ')}.`,
};

export const discovery: Texts['discovery'] = {
  noCards:
    'Keine Netzwerkkarte, die benutzt werden darf, hat eine Adresse. Stecken Sie ein Kabel ein oder verbinden Sie sich mit einem Netzwerk.',
  macBlocks:
    'macOS lässt dieses Programm das lokale Netzwerk nicht benutzen. Erlauben Sie es in den Systemeinstellungen unter Datenschutz & Sicherheit, Lokales Netzwerk.',
  blocked:
    'Keine Netzwerkkarte lässt dieses Programm senden. Prüfen Sie die Karten und die Firewall des Computers.',
  overlap: ({ heard, others, names }) =>
    others.length === 1
      ? `Es ist auf ${listed(heard)} zu hören, und ${listed(others)} ist im selben Subnetz, sodass Pakete dort hinausgehen können: Trennen Sie ${listed(names)} oder geben Sie der Karte eine andere Adresse.`
      : `Es ist auf ${listed(heard)} zu hören, und ${listed(others)} sind im selben Subnetz, sodass Pakete dort hinausgehen können: Trennen Sie ${listed(names)} oder geben Sie den Karten andere Adressen.`,
  noCardTowards: ({ host, allowed }) =>
    `Über die Netzwerkkarten, die benutzt werden dürfen (${allowed.join(', ')}), führt kein Weg zu ${host}.`,
  zoneMissing: ({ host }) => `${host} führt ohne die Netzwerkkarte, an der das Gerät ist, nirgendwohin.`,
  zoneUnknown: ({ host, zone }) =>
    `Zu ${host} führt kein Weg: Dieser Computer hat jetzt keine Netzwerkkarte ${zone} mit IPv6.`,
  zones: ({ there }) => `Nennen Sie die Karte hinter der Adresse: ${either(there)}.`,
  noZones:
    'Keine Netzwerkkarte dieses Computers hat jetzt IPv6. Schalten Sie IPv6 an der Karte ein, an der das Gerät ist.',
  noCardTowardsAdvice:
    'Verwenden Sie eine andere Adresse des Geräts oder lassen Sie die Karte zu, an der das Gerät ist.',
  namedAt: ({ name, address }) => `${name} unter ${address}`,
  nameless: ({ count, list, more }) =>
    `${count} ${count === 1 ? 'meldet' : 'melden'} sich ohne Seriennummer: ${list.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`,
  full: 'Im Netzwerk meldet sich mehr, als dieses Programm aufnimmt: In der Liste können Geräte fehlen.',
};
