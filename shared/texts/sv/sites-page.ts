import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('sv');
const devicesOf = (count: number) => plural(count, '1 enhet', `${number(count)} enheter`);

export const sitesPage: Texts['sitesPage'] = {
  title: 'Anläggningar',
  means:
    'En anläggning är en lista över enheter med vad du vet om dem: platser, anteckningar, taggar, vad de har svarat. Den som inte behöver någon arbetar med den här datorns lista.',
  openFile: 'Öppna en anläggningsfil …',
  create: 'Ny anläggning …',
  search: 'Sök på namn, anteckning eller enhet',
  noneFits:
    'Ingen anläggning har detta i sitt namn eller sin anteckning, och ingen har en enhet med det namnet eller serienumret.',
  holds: ({ device, more }) =>
    more === 0 ? `Med ${device}` : `Med ${device} och ${number(more)} till som matchar`,
  isOpen: 'Öppen nu',
  isHere: 'Sedd på nätet som du är på',
  notRead: 'Kan inte läsas',
  devices: ({ count }) => devicesOf(count),
  opened: ({ ago }) => `Öppnad: ${ago}`,
  open: 'Öppna',
  show: 'Visa dess enheter',
  report: 'Rapport …',
  handOver: 'Lämna över …',
  handedOver: ({ file }) => `Anläggningen finns i ${file}.`,
  duplicate: 'Duplicera',
  copyOf: ({ name }) => `${name} (kopia)`,
  duplicated: ({ name }) => `”${name}” skapades.`,
  merge: 'Sammanfoga …',
  edit: 'Namn och anteckning …',
  remove: 'Ta bort',
  deleted: ({ name }) => `”${name}” togs bort.`,
  undo: 'Ångra',
  deletedOnes: 'Borttagna anläggningar',
  deletedMeans: 'De kan återställas i 30 dagar.',
  deletedAgo: ({ ago }) => `Borttagen: ${ago}`,
  restore: 'Återställ',
  newTitle: 'Ny anläggning',
  name: 'Namn',
  nameHint: 'Till exempel kunden och orten',
  nameWanted: 'Ge anläggningen ett namn på 1 till 120 tecken.',
  fromHere: ({ count }) => `Med de ${devicesOf(count)} som är här nu`,
  close: 'Stäng',
  cancel: 'Avbryt',
  createNow: 'Skapa anläggningen',
  editTitle: 'Anläggningens namn och anteckning',
  note: 'Anteckning',
  save: 'Spara',
  mergeTitle: ({ name }) => `Sammanfoga ”${name}” med en annan anläggning`,
  noOther: 'Det finns ingen annan anläggning ännu. Skapa en på sidan för anläggningar.',
  toSites: 'Till anläggningarna',
  into: 'Till',
  newDevices: ({ count }) => `${devicesOf(count)} som inte finns där ännu`,
  newerDevices: ({ count }) => `${devicesOf(count)} som båda har, med nyare svar i den här`,
  peoplesWords: ({ count }) => `${devicesOf(count)} får mer av plats, anteckning eller taggar`,
  planRows: ({ count }) => plural(count, '1 rad i dess plan', `${number(count)} rader i dess plan`),
  filePlan: ({ rows, applied }) =>
    [
      rows === 0 ? '' : `Planen har ${plural(rows, '1 rad', `${number(rows)} rader`)}.`,
      applied === 0
        ? ''
        : `En plan har tillämpats på ${plural(applied, '1 enhet', `${number(applied)} enheter`)}; det som stod där tidigare finns inte i filen, så det ångras inte härifrån.`,
    ]
      .join(' ')
      .trim(),
  planned: ({ count }) => plural(count, '1 planerad ändring', `${number(count)} planerade ändringar`),
  plannedTwice: ({ count }) =>
    `${devicesOf(count)} där två planerade ändringar då ställer in samma sak: ta bort en innan du tillämpar dem`,
  bringsNothing: 'Inget som inte redan finns där.',
  cutNotes: ({ count }) =>
    plural(
      count,
      '1 anteckning är för lång tillsammans med den andra: dess slut utelämnas',
      `${number(count)} anteckningar är för långa tillsammans med de andra: deras slut utelämnas`,
    ),
  mergeMeans:
    'Svar och texter från båda behålls. Den här anläggningen hamnar bland de borttagna, där den kan återställas.',
  mergeOwnMeans: 'Svar och texter från båda behålls. Den här datorns lista förblir som den är.',
  merged: ({ name, into }) =>
    `Det som ”${name}” innehöll finns nu i ”${into}”. Anläggningen själv finns bland de borttagna.`,
  mergedOwn: ({ into }) => `Det som den här datorns lista innehöll finns nu i ”${into}”.`,
  mergeNow: 'Sammanfoga',
  move: 'Flytta till anläggning …',
  moveTitle: ({ count }) => `Flytta ${devicesOf(count)} till en annan anläggning`,
  copyToo: 'Låt dem vara kvar här också',
  moveTakesPlan: 'Deras rader i planen, och det som sparats av att tillämpa den, följer med.',
  copyLeavesPlan: 'Planen, och det som sparats av att tillämpa den, blir kvar bara i den här anläggningen.',
  moveNow: 'Flytta',
  copyNow: 'Kopiera',
  offered: ({ name }) => `Du är på ett nät där ”${name}” har setts.`,
  openIt: 'Öppna den här anläggningen',
  notNow: 'Inte nu',
  foundHere: ({ count }) =>
    plural(
      count,
      '1 enhet som inte finns i den här anläggningen hittades här.',
      `${number(count)} enheter som inte finns i den här anläggningen hittades här.`,
    ),
  addAll: 'Lägg till i anläggningen',
  fileTitle: ({ file }) => `Anläggningsfil ${file}`,
  fileHolds: ({ name, count, when }) =>
    name === ''
      ? `En dators lista med ${devicesOf(count)}, så som den var ${when}.`
      : `”${name}” med ${devicesOf(count)}, så som den var ${when}.`,
  fileMisfits: ({ count }) =>
    plural(
      count,
      '1 post kan inte förstås och utelämnas.',
      `${number(count)} poster kan inte förstås och utelämnas.`,
    ),
  fileDevices: 'Enheter i den',
  fileMore: ({ count }) => `och ${number(count)} till`,
  fileHow: 'Vart den ska',
  fileInto: ({ name }) => `In i ”${name}”, som den skrevs från`,
  fileNew: 'En egen anläggning',
  fileTrusts:
    'Ingen inloggning och inget betrott certifikat följer med en fil: varje enhet frågas efter sitt eget.',
  takeOver: 'Ta över',
};

export const describe: Texts['describe'] = {
  open: 'Plats och taggar …',
  title: ({ count }) =>
    plural(count, 'Plats, anteckning och taggar', `Plats, anteckning och taggar för ${devicesOf(count)}`),
  manyMeans: 'Det som lämnas tomt här förblir som det är.',
  place: 'Plats',
  placeHint: 'Till exempel Grind 3, stolpe 2',
  placeLong: ({ most }) => `En plats har högst ${number(most)} tecken.`,
  note: 'Anteckning',
  tags: 'Lägg till taggar',
  tagsHint: 'Åtskilda med kommatecken',
  tagsWrong: ({ most, longest }) =>
    `En enhet har högst ${number(most)} taggar på upp till ${number(longest)} tecken.`,
  has: 'Taggar nu',
  suggested: 'Andra enheters taggar',
  takeAway: ({ tag }) => `Ta bort ${tag}`,
  add: ({ tag }) => `Lägg till ${tag}`,
};
