import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');
const changes = (count: number) => plural(count, '1 ändring', `${number(count)} ändringar`);
const devices = (count: number) => plural(count, '1 enhet', `${number(count)} enheter`);

export const planned: Texts['planned'] = {
  title: 'Planerade ändringar',
  means:
    'Det som skrevs in medan en enhet inte var här, eller sparades till senare. Inget av det skickas förrän du tillämpar det.',
  keep: 'Spara som planerat',
  kept: 'Sparat som planerat. Inget skickades till enheten.',
  show: 'Visa vad som är planerat',
  none: 'Inget är planerat',
  noneMeans:
    'Det du skriver i ett formulär för den här enheten kan sparas som planerat, med eller utan enheten, och tillämpas när den är här.',
  noneOnSite: 'Det du skriver på en enhets sidor kan sparas som planerat och tillämpas när enheten är här.',
  count: ({ count }) => `${number(count)} planerade`,
  onSite: ({ count, on }) =>
    `${changes(count)} är ${plural(count, 'planerad', 'planerade')} på ${devices(on)}.`,
  ofDevice: ({ count }) => changes(count),
  on: ({ title, name }) => `${title}: ${name}`,
  made: ({ ago }) => `Planerat: ${ago}`,
  from: ({ at }) => `utifrån det som lästes ${at}`,
  fromNothing: 'utan att något lästs från enheten',
  isHere: 'Här nu',
  notHere: 'Inte här',
  openDevice: 'Öppna enheten',
  what: 'Vad',
  was: 'När det planerades',
  present: 'Nu',
  lastRead: 'Läst senast',
  asked: 'Planerat',
  toCome: 'Skrivs in när det tillämpas',
  moved: 'Enheten har något annat nu än när detta planerades',
  movedMore: 'Jämför kolumnerna. Det tillämpas bara om du säger ja till det.',
  there: 'Enheten har redan allt detta',
  thereMore: 'Inget skickas för det. När du tillämpar det tas det bort från planen.',
  secret: ({ count }) =>
    plural(
      count,
      'En nyckel eller ett lösenord hör till. Det sparas aldrig: du skriver in det när du tillämpar ändringen.',
      `${number(count)} nycklar eller lösenord hör till. De sparas aldrig: du skriver in dem när du tillämpar ändringen.`,
    ),
  failed: ({ ago }) => `Det gick inte vid senaste försöket (${ago.charAt(0).toLowerCase()}${ago.slice(1)})`,
  foreign: ({ count }) =>
    plural(
      count,
      '1 post i den här planen kan inte läsas av den här versionen. Den lämnas som den är.',
      `${number(count)} poster i den här planen kan inte läsas av den här versionen. De lämnas som de är.`,
    ),
  apply: 'Tillämpa',
  applyAnyway: 'Tillämpa ändå',
  applyAll: ({ count }) => `Tillämpa alla ${number(count)}`,
  applyHere: ({ count, on }) => `Tillämpa det som är här: ${changes(count)} på ${devices(on)}`,
  nobodyHere: 'Ingen av dessa enheter är här nu.',
  applyTitle: 'Nycklar och lösenord för de planerade ändringarna',
  typeSecrets: 'De skickas bara till enheterna och sparas ingenstans.',
  sameFor: ({ count }) => `Samma för ${changes(count)}`,
  loginHint: 'Proxyns inloggning som användare:lösenord',
  oneByOne: 'Skriv in ett för varje enhet',
  sameForAlike: 'Ett för alla likadana',
  applyNow: ({ count }) => `Tillämpa ${changes(count)}`,
  cancel: 'Avbryt',
  applying: ({ over, total }) => `Tillämpar planerade ändringar: ${number(over)} av ${number(total)}`,
  stop: 'Stoppa',
  goOn: 'Fortsätt',
  alike: 'Tre enheter i rad misslyckades på samma sätt',
  alikeMore: 'Titta först på orsaken. De andra väntar tills du säger om det ska fortsätta.',
  understood: 'Jag förstår',
  outcome: ({ done, asks, failed, left }) =>
    [
      `${number(done)} tillämpade`,
      ...(asks > 0 ? [`${number(asks)} att jämföra först`] : []),
      ...(failed > 0 ? [`${number(failed)} misslyckade`] : []),
      ...(left > 0 ? [`${number(left)} kvar i planen`] : []),
    ].join(', '),
  running: 'Planerade ändringar tillämpas redan.',
  runningAdvice: 'Vänta tills det är klart, eller stoppa det.',
  twice: ({ serial, title }) =>
    `Två ändringar är planerade för ${serial} som ställer in samma sak olika: ${title}. Inget skickades.`,
  twiceAdvice: 'Ta bort en av dem från planen, eller tillämpa den du vill ha för sig.',
  gone: 'Den är inte längre planerad.',
  thereAlready: 'Enheten hade redan allt. Inget skickades.',
  madeBefore: 'Den gjordes innan programmet avslutades. Inget skickades igen.',
  secretMissing: 'En nyckel eller ett lösenord som hör till angavs inte.',
  secretMissingAdvice: 'Tillämpa den igen och skriv in det som efterfrågas.',
  remove: 'Ta bort från planen',
  removeWhat: ({ title }) => `: ${title}`,
  removed: 'Borttaget från planen.',
  doesNotFit: 'Den här ändringen är för stor för att sparas som planerad.',
  tooMany: ({ most }) => `En enhet kan ha högst ${number(most)} planerade ändringar.`,
  tooManyAdvice: 'Ta bort några från dess plan, eller tillämpa dem.',
};

export const plannedStates: Texts['plannedStates'] = {
  waiting: 'Väntar på sin tur',
  running: 'Läser vad enheten har …',
  asks: 'Ska jämföras först',
  done: 'Tillämpad',
  failed: 'Misslyckades',
  left: 'Kvar i planen',
};
