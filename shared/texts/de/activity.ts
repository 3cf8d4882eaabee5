/** Was an einem Standort getan wurde, und die Seite dazu. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');

export const activity: Texts['activity'] = {
  job: ({ kind, outcome }) => `${kind}: ${outcome}`,
  administrator: ({ user, scheme }) =>
    `Ersten Administrator ${user} über ${scheme === 'https' ? 'HTTPS' : 'HTTP'} angelegt.`,
  loggedIn: ({ user }) => `Anmeldung als ${user} angenommen.`,
  refused: 'Das Gerät hat die Anmeldung abgelehnt.',
  pinned: 'Dem Zertifikat wird vertraut.',
  pinnedAnew: 'Einem anderen Zertifikat wird an Stelle des bisherigen vertraut.',
  pinnedByJob:
    'Einem anderen Zertifikat wird vertraut, das ein Auftrag dieses Programms dort eingesetzt hat.',
  unpinned: 'Dem Zertifikat wird nicht mehr vertraut.',
  added: 'In den Standort aufgenommen.',
  forgotten: 'Von der Liste genommen, samt Anmeldung und vertrautem Zertifikat.',
  movedTo: ({ name }) => `Verschoben nach ${name}.`,
  cameFrom: ({ name }) => `Gekommen aus ${name}.`,
  opened: 'Standort geöffnet.',
  merged: ({ name }) => `${name} mit diesem Standort zusammengeführt.`,
  handedOver: ({ file }) => `Als ${file} weitergegeben.`,
  imported: ({ file, count }) =>
    `${file} übernommen, mit ${number(count)} ${plural(count, 'Gerät', 'Geräten')}.`,
  latest: 'Zuletzt getan:',
  tooLong: 'Was getan wurde, ist zu lang, um aufbewahrt zu werden.',
};

export const activityKinds: Texts['activityKinds'] = {
  job: 'Änderungen und Installationen',
  plan: 'Plan',
  administrator: 'Erste Administratoren',
  login: 'Anmeldungen',
  certificate: 'Zertifikate',
  device: 'Geräte des Standorts',
  site: 'Der Standort selbst',
};

export const activityKind: Texts['activityKind'] = {
  job: 'Auftrag',
  plan: 'Plan',
  administrator: 'Administrator',
  login: 'Anmeldung',
  certificate: 'Zertifikat',
  device: 'Gerät',
  site: 'Standort',
};

export const activityPage: Texts['activityPage'] = {
  title: 'Protokoll',
  of: ({ site }) => `Was an „${site}“ getan wurde. Es wird ergänzt und nie geändert.`,
  search: 'Protokoll durchsuchen',
  kind: 'Art',
  allKinds: 'Alles',
  device: 'Gerät',
  allDevices: 'Alle Geräte',
  export: 'Als CSV speichern',
  exported: ({ file }) => `In ${file} gespeichert.`,
  fileName: 'Protokoll',
  back: 'Standorte',
  at: 'Wann',
  who: 'Wer',
  what: 'Was',
  facts: 'Einzelheiten',
  nobody: 'nicht bekannt',
  loading: 'Das Protokoll wird gelesen.',
  count: ({ shown, all }) =>
    shown === all
      ? `${number(all)} ${plural(all, 'Eintrag', 'Einträge')}`
      : `${number(shown)} von ${number(all)} ${plural(all, 'Eintrag', 'Einträgen')}`,
  hasOlder: 'Im Ordner des Standorts liegen ältere Einträge, die nicht gezeigt werden.',
  empty: 'An diesem Standort wurde noch nichts getan',
  emptyMeans:
    'Hier stehen später Änderungen, Anmeldungen, vertraute Zertifikate und was mit dem Standort selbst geschieht.',
  more: ({ count }) => `${number(count)} weitere zeigen`,
  noneFits: 'Kein Eintrag passt zur Suche.',
};
