import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');

export const activity: Texts['activity'] = {
  job: ({ kind, outcome }) => `${kind}: ${outcome}`,
  administrator: ({ user, scheme }) =>
    `Första administratören ${user} skapad över ${scheme === 'https' ? 'HTTPS' : 'HTTP'}.`,
  loggedIn: ({ user }) => `Inloggning som ${user} godtagen.`,
  refused: 'Enheten avvisade inloggningen.',
  pinned: 'Certifikat betrott.',
  pinnedAnew: 'Ett annat certifikat betrott i stället för det tidigare.',
  pinnedByJob: 'Ett annat certifikat betrott, som ett jobb i det här programmet har lagt in.',
  unpinned: 'Betrott certifikat borttaget.',
  added: 'Tillagd i anläggningen.',
  forgotten: 'Borttagen från listan, med sin inloggning och sitt betrodda certifikat.',
  movedTo: ({ name }) => `Flyttad till ${name}.`,
  cameFrom: ({ name }) => `Kom från ${name}.`,
  opened: 'Anläggningen öppnad.',
  merged: ({ name }) => `${name} sammanfogad med den här anläggningen.`,
  handedOver: ({ file }) => `Överlämnad som ${file}.`,
  imported: ({ file, count }) =>
    `${file} övertagen, med ${number(count)} ${plural(count, 'enhet', 'enheter')}.`,
  latest: 'Senast utfört:',
  tooLong: 'Det som gjordes är för långt för att sparas.',
};

export const activityKinds: Texts['activityKinds'] = {
  job: 'Ändringar och installationer',
  plan: 'Plan',
  administrator: 'Första administratörer',
  login: 'Inloggningar',
  certificate: 'Certifikat',
  device: 'Anläggningens enheter',
  site: 'Själva anläggningen',
};

export const activityKind: Texts['activityKind'] = {
  job: 'Jobb',
  plan: 'Plan',
  administrator: 'Administratör',
  login: 'Inloggning',
  certificate: 'Certifikat',
  device: 'Enhet',
  site: 'Anläggning',
};

export const activityPage: Texts['activityPage'] = {
  title: 'Aktivitet',
  of: ({ site }) => `Vad som har gjorts på ${site}. Nytt läggs till, inget ändras i efterhand.`,
  search: 'Sök i aktiviteten',
  kind: 'Typ',
  allKinds: 'Allt',
  device: 'Enhet',
  allDevices: 'Alla enheter',
  export: 'Exportera som CSV',
  exported: ({ file }) => `Sparat i ${file}.`,
  fileName: 'Aktivitet',
  back: 'Anläggningar',
  at: 'När',
  who: 'Vem',
  what: 'Vad',
  facts: 'Detaljer',
  nobody: 'inte känt',
  loading: 'Loggen läses.',
  count: ({ shown, all }) =>
    `${shown === all ? '' : `${number(shown)} av `}${number(all)} ${plural(all, 'post', 'poster')}`,
  hasOlder: 'I anläggningens mapp finns äldre poster som inte visas.',
  empty: 'Inget har gjorts på den här anläggningen ännu',
  emptyMeans:
    'Här kommer ändringar, inloggningar, betrodda certifikat och det som händer med anläggningen att stå.',
  more: ({ count }) => `Visa ${number(count)} till`,
  noneFits: 'Ingen post matchar sökningen.',
};
