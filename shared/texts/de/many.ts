import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('de');
const devices = (count: number) => `${number(count)} ${plural(count, 'Gerät', 'Geräte')}`;
const atDevices = (count: number) => `${number(count)} ${plural(count, 'Gerät', 'Geräten')}`;

export const runs: Texts['runs'] = {
  goesOn: 'Ein solcher Vorgang läuft noch.',
  goesOnAdvice: 'Warten Sie, bis er zu Ende ist, oder stoppen Sie ihn.',
  gone: 'Dieser Vorgang ist nicht mehr da.',
  hadLogin: 'Das Programm hatte schon eine Anmeldung für das Gerät.',
  takenAs: ({ user }) => `Es hat die Anmeldung von ${user} angenommen.`,
  tried: ({ users }) => `Bisher versucht: ${list(users)}.`,
  waits: 'Sein Zertifikat hat noch niemand angesehen, deshalb wurde nichts gesendet.',

  of: ({ done, total }) => `${number(done)} von ${number(total)}`,
  over: ({ total }) => `Zu Ende: ${devices(total)}.`,
  stopping: 'Wird gestoppt',
  stop: 'Stoppen',
  retry: ({ count }) => `${devices(count)} erneut fragen`,
  close: 'Schließen',
  show: 'Anzeigen',
  open: ({ serial }) => `Gerät ${serial} öffnen`,
  putAway: ({ title }) => `Weglegen: ${title}`,
  summary: ({ title, done, total }) => `${title}: ${number(done)} von ${number(total)} erledigt`,
};

export const runTitle: Texts['runTitle'] = {
  look: 'Zertifikate ansehen',
  login: 'An vielen Geräten anmelden',
  read: 'Netzwerk vieler Geräte lesen',
};

export const runNow: Texts['runNow'] = {
  look: 'Zertifikate werden angesehen',
  login: 'Anmeldung läuft',
  read: 'Netzwerk wird gelesen',
};

export const runDone: Texts['runDone'] = {
  look: 'angesehen',
  login: 'angemeldet',
  read: 'gelesen',
};

export const runOutcomes: Texts['runOutcomes'] = {
  done: 'erledigt',
  refused: 'haben die Anmeldung abgelehnt',
  blocked: 'gesperrt: Nach falschen Anmeldungen weisen sie einige Sekunden lang alle ab',
  unreached: 'nicht erreicht',
  certificate: 'warten, bis Sie das Zertifikat angesehen haben',
  'no-administrator': 'haben noch keinen Administrator',
  'other-device': 'an ihrer Stelle antwortet ein anderes Gerät',
  'no-login': 'keine passende Anmeldung, oder keine mehr zu versuchen',
  odd: 'haben etwas anderes geantwortet',
  left: 'nicht gefragt: Der Vorgang wurde vorher gestoppt',
};

export const manyLogin: Texts['manyLogin'] = {
  title: ({ count }) => `An ${atDevices(count)} anmelden`,
  pinnedOnes: ({ count }) => `${devices(count)} mit vertrautem Zertifikat`,
  unseenOnes: ({ count }) => `${devices(count)}, die Sie noch nicht angesehen haben`,
  away: ({ count }) => `${devices(count)} zurzeit nicht erreicht`,
  hadLogin: ({ count }) => `${devices(count)} schon mit Anmeldung`,
  noAdministrator: ({ count }) => `${devices(count)} ohne Administrator`,
  silent: ({ count }) =>
    `${devices(count)} ${plural(count, 'hat', 'haben')} jetzt kein Zertifikat gezeigt und ${plural(count, 'wird', 'werden')} ausgelassen.`,
  which: 'Welche Anmeldung',
  given: ({ users }) => `Mit den vorhandenen Anmeldungen: ${list(users)}`,
  typed: 'Mit einer anderen Anmeldung',
  scope: 'Behalten für',
  onlyThese: 'Nur diese Geräte',
  ofTag: 'Geräte mit einem Schlagwort',
  tag: 'Schlagwort',
  wholeSite: 'Alle Geräte dieser Liste',
  automatic: 'Bei Geräten, die später hinzukommen und deren Zertifikat vertraut ist, von selbst versuchen',
  oneTry:
    'Jede Anmeldung wird an einem Gerät nur ein einziges Mal versucht. Ein Gerät, das sperrt, wird in Ruhe gelassen.',
  logIn: ({ count }) => `An ${atDevices(count)} anmelden`,
  forAll: 'An diesen anmelden …',
  readAll: 'Netzwerk lesen',
};

export const triedHere: Texts['triedHere'] = {
  title: 'Vom Programm bisher versucht',
  sent: ({ user, when }) => `${user}, ${when}: Was daraus wurde, ist nicht bekannt`,
  accepted: ({ user, when }) => `${user}, ${when}: angenommen`,
  refused: ({ user, when }) => `${user}, ${when}: abgelehnt`,
};

export const strangers: Texts['strangers'] = {
  title: 'Diese hat noch niemand angesehen',
  means:
    'Wer antwortet, kann jede Seriennummer nennen. Vergleichen Sie den Fingerabdruck nach Möglichkeit mit dem des Geräts und haken Sie an, was Sie angesehen haben: Nur dorthin geht die Anmeldung, und nur über genau dieses Zertifikat.',
  all: 'Ich habe alle angesehen',
  lookedAt: ({ serial }) => `Ich habe ${serial} angesehen`,
  device: 'Gerät',
  address: 'Adresse',
  shows: 'Zeigt dieses Zertifikat (SHA-256)',
  http: 'Keines: Mit ihm wird über unverschlüsseltes HTTP gesprochen. Das Passwort selbst wird nicht gesendet; wer mithört, kann an dem, was gesendet wird, aber Passwörter durchprobieren.',
};

const words = { ...runOutcomes, done: runDone.read };

export const readMany: Texts['readMany'] = {
  looking: ({ seconds }) => `Geräte werden ${seconds} s lang gesucht …`,
  summary: ({ parts }) => list(parts),
  count: ({ count, outcome }) => `${number(count)} ${words[outcome]}`,
  word: ({ outcome }) => words[outcome],
  http: 'Mit ihm wird über unverschlüsseltes HTTP gesprochen, deshalb zeigt nichts, wer es ist. Es wurde keine Anmeldung dorthin gesendet; mit --trust-first lassen Sie es zu.',
};
