import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('sv');

const devices = ({ count }: { count: number }) => `${count} ${plural(count, 'enhet', 'enheter')}`;

export const list: Texts['list'] = {
  place: 'Plats',
  tags: 'Taggar',
  unnamed: 'Namnlös enhet',
  devices,
  noGroup: 'Inte känt',
  selectShown: 'Markera alla enheter som visas',
  selectDevice: ({ name }) => `Markera ${name}`,
  selectGroup: ({ title }) => `Markera gruppen ${title}`,
  notOnSite: 'Inte i den här anläggningen',
  selection: 'Markerade enheter',
  selected: ({ count }) => `${devices({ count })} ${plural(count, 'markerad', 'markerade')}`,
  hidden: ({ count }) => `${count} av dem visas inte med den här sökningen och det här filtret`,
  clear: 'Avmarkera',
  forget: 'Glöm …',
  forgetTitle: ({ count }) => `Glömma ${devices({ count })}?`,
  forgetMeans:
    'De tas bort från listan, med sina inloggningar och certifikat på den här datorn. Inget ändras i själva enheterna, och de som hörs igen kommer tillbaka i listan.',
  keep: 'Behåll',
  forgetNow: 'Glöm',
  view: 'Vy',
  viewTitle: 'Hur listan ser ut',
  density: 'Rader',
  comfortable: 'Luftiga',
  compact: 'Täta',
  groupBy: 'Gruppera efter',
  noGroups: 'Inga grupper',
  sortBy: 'Sortera efter',
  descending: 'I omvänd ordning',
  columns: 'Kolumner',
  columnsMean: 'I ett smalt fönster utelämnas de som behövs minst.',
  done: 'Klar',
};

export const listGroups: Texts['listGroups'] = {
  place: 'Plats',
  subnet: 'Subnät',
  model: 'Modell',
  state: 'Tillstånd',
};
