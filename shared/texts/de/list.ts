import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('de');

const devices: Texts['list']['devices'] = ({ count }) => `${count} ${plural(count, 'Gerät', 'Geräte')}`;

export const list: Texts['list'] = {
  place: 'Ort',
  tags: 'Schlagwörter',
  unnamed: 'Gerät ohne Namen',
  devices,
  noGroup: 'Nicht bekannt',
  selectShown: 'Alle angezeigten Geräte auswählen',
  selectDevice: ({ name }) => `${name} auswählen`,
  selectGroup: ({ title }) => `Gruppe ${title} auswählen`,
  notOnSite: 'Gehört nicht zum Standort',
  selection: 'Ausgewählte Geräte',
  selected: ({ count }) => `${devices({ count })} ausgewählt`,
  hidden: ({ count }) => `davon ${count} durch Suche und Filter nicht angezeigt`,
  clear: 'Auswahl aufheben',
  forget: 'Vergessen …',
  forgetTitle: ({ count }) => `${devices({ count })} vergessen?`,
  forgetMeans:
    'Die Geräte werden aus der Liste genommen, mit ihren Anmeldungen und Zertifikaten auf diesem Computer. An den Geräten selbst ändert sich nichts, und was wieder gehört wird, kommt wieder in die Liste.',
  keep: 'Behalten',
  forgetNow: 'Vergessen',
  view: 'Ansicht',
  viewTitle: 'Ansicht der Liste',
  density: 'Zeilen',
  comfortable: 'Geräumig',
  compact: 'Kompakt',
  groupBy: 'Gruppieren nach',
  noGroups: 'Keine Gruppen',
  sortBy: 'Sortieren nach',
  descending: 'Umgekehrte Reihenfolge',
  columns: 'Spalten',
  columnsMean: 'In einem schmalen Fenster fallen die weg, die am wenigsten gebraucht werden.',
  done: 'Fertig',
};

export const listGroups: Texts['listGroups'] = {
  place: 'Ort',
  subnet: 'Subnetz',
  model: 'Modell',
  state: 'Zustand',
};
