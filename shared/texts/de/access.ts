import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');
const devices = (count: number) => `${number(count)} ${plural(count, 'Gerät', 'Geräte')}`;
const day = (at: number) => new Date(at).toLocaleDateString('de', { timeZone: 'UTC', dateStyle: 'medium' });

export const accessPage: Texts['accessPage'] = {
  title: 'Anmeldungen und Zertifikate',
  rail: 'Zugang',
  waitingMore: ({ count }) => `${number(count)} warten auf Sie`,
  waiting: 'Wartet auf Sie',
  letIn: ({ count }) => `${devices(count)} zulassen und anmelden`,
  logins: 'Anmeldungen für viele Geräte',
  loginsMeans: 'An einem Gerät ohne Anmeldung werden sie von oben nach unten versucht, jede nur einmal.',
  noLogins:
    'Noch keine. Melden Sie sich an mehreren Geräten zugleich an und behalten Sie die Anmeldung für alle.',
  logInHere: ({ count }) =>
    count === 0
      ? 'Jedes Gerät hier hat eine Anmeldung'
      : `An ${number(count)} ${plural(count, 'Gerät', 'Geräten')} ohne Anmeldung anmelden …`,
  remembered: 'im Passwortspeicher dieses Computers',
  inMemory: 'nur im Arbeitsspeicher, für diese Sitzung',
  came: ({ accepted, refused }) => `angenommen von ${number(accepted)}, abgelehnt von ${number(refused)}`,
  automatic: 'Von selbst bei Geräten, die hinzukommen',
  earlier: ({ user }) => `${user} früher versuchen`,
  later: ({ user }) => `${user} später versuchen`,
  edit: 'Ändern …',
  editTitle: ({ user }) => `Anmeldung von ${user} ändern`,
  editMeans:
    'Mit anderem Benutzer oder Passwort ist es eine neue Anmeldung, die auch dort versucht werden darf, wo diese versucht wurde.',
  save: 'Speichern',
  forgetLogin: 'Vergessen',
  forgetLoginTitle: ({ user }) => `Anmeldung von ${user} vergessen?`,
  forgetLoginMeans:
    'Sie wird nirgends mehr versucht. Geräte, die sie angenommen haben, behalten sie, bis Sie sich dort abmelden.',
  cancel: 'Abbrechen',
  changed: 'Geänderte Zertifikate',
  changedMeans:
    'Diese Geräte zeigen ein anderes Zertifikat als das vertraute. Bis Sie entschieden haben, wird ihnen nichts gesendet.',
  trusted: 'Bisher vertraut',
  shown: 'Jetzt gezeigt',
  why: 'Warum?',
  asking: 'Das Gerät wird ohne Anmeldung gefragt …',
  couldBeMadeUp:
    'Das alles hat gesagt, wer dort antwortet, und es kann erfunden sein. Sicher ist nur der Vergleich des Fingerabdrucks mit dem des Geräts.',
  compared: 'Ich habe die Fingerabdrücke verglichen oder weiß, warum es ein anderes ist',
  trust: 'Dem neuen Zertifikat vertrauen',
  pins: 'Vertraute Zertifikate',
  search: 'Seriennummer, Name, Modell, Fingerabdruck',
  none: 'Noch keinem Zertifikat wird vertraut',
  noneMeans: 'Mit der ersten Anmeldung an einem Gerät über HTTPS wird sein Zertifikat das vertraute.',
  noneFits: 'Kein vertrautes Zertifikat passt zur Suche.',
  device: 'Gerät',
  fingerprint: 'Fingerabdruck (SHA-256)',
  since: 'Seit',
  notKnown: 'nicht bekannt',
  replaced: ({ count }) => `${number(count)} davor`,
  forget: 'Vergessen',
  forgetOf: ({ serial }) => `Zertifikat von ${serial} vergessen`,
  forgetTitle: ({ serial }) => `Zertifikat von ${serial} vergessen?`,
  forgetMeans:
    'Auch die Anmeldung dafür wird vergessen. Die nächste Anmeldung zeigt das Zertifikat, das das Gerät dann hat, oder geht über unverschlüsseltes HTTP, wenn es keines hat.',
  more: ({ count }) => `${number(count)} weitere: Suchen Sie danach.`,
  theFingerprint: 'Fingerabdruck',
};

export const signs: Texts['signs'] = {
  pinnedFor: ({ serial }) => `Dieses Zertifikat ist das vertraute von ${serial}.`,
  otherSerial: ({ address, serial }) => `Was unter ${address} antwortet, nennt sich ${serial}.`,
  noAdministrator:
    'Es sagt, dass es keinen Administrator hat: Nach dem Zurücksetzen auf Werkseinstellungen macht sich ein Gerät ein neues Zertifikat.',
  factory: ({ issuer }) => `Das Zertifikat nennt sich eines vom Werk (${issuer}); geprüft wurde das nicht.`,
  authority: ({ issuer }) => `Das Zertifikat nennt als Aussteller ${issuer}; geprüft wurde das nicht.`,
  madeLater: ({ at }) =>
    `Nach seinem eigenen Datum wurde es am ${day(at)} gemacht, nachdem das vertraute angenommen war.`,
  trustedBefore: ({ at }) => `Ihm wurde für dieses Gerät schon vertraut, bis zum ${day(at)}.`,
  otherOs: ({ before, now }) => `Es nennt AXIS OS ${now}, vorher war es ${before}: Es wurde aktualisiert.`,
  noIdentity: 'Es hat nicht gesagt, welches Gerät es ist.',
  otherMac: ({ address, mac }) =>
    `Die Netzwerkkarte, die unter ${address} antwortet, ist ${mac} und damit nicht die Seriennummer. Hinter einem Router, über WLAN oder an einem zweiten Anschluss ist das normal.`,
  nothingElse:
    'Es nennt dieselbe Seriennummer, hat einen Administrator, und sonst spricht nichts für ein Zurücksetzen oder ein erneuertes Zertifikat.',
};

export const scopeWords: Texts['scopeWords'] = {
  devices: ({ count }) => devices(count),
  tag: ({ tag }) => `Geräte mit dem Schlagwort ${tag}`,
  site: 'Alle Geräte dieser Liste',
};

export const speaksFor: Texts['speaksFor'] = {
  reset: 'Spricht für ein Zurücksetzen auf Werkseinstellungen',
  'other-device': 'Spricht für ein anderes Gerät an dieser Adresse',
  renewed: 'Spricht für ein erneuertes Zertifikat',
  'in-between': 'Jemand dazwischen ist nicht auszuschließen',
};

export const pinHow: Texts['pinHow'] = {
  person: 'von einer Person angenommen',
  'own-job': 'von diesem Programm aufgespielt',
};
