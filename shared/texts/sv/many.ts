import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('sv');
const devices = (count: number) => `${number(count)} ${plural(count, 'enhet', 'enheter')}`;

export const runs: Texts['runs'] = {
  goesOn: 'Något sådant pågår redan.',
  goesOnAdvice: 'Vänta tills det är klart, eller stoppa det.',
  gone: 'Det har lagts undan.',
  hadLogin: 'Programmet hade redan en inloggning för den.',
  takenAs: ({ user }) => `Den godtog inloggningen för ${user}.`,
  tried: ({ users }) => `Prövade hittills: ${list(users)}.`,
  waits: 'Ingen har granskat dess certifikat ännu, så inget skickades.',

  of: ({ done, total }) => `${number(done)} av ${number(total)}`,
  over: ({ total }) => `Avslutat: ${devices(total)}.`,
  stopping: 'Stoppar',
  stop: 'Stoppa',
  retry: ({ count }) => `Fråga ${devices(count)} igen`,
  close: 'Stäng',
  show: 'Visa',
  open: ({ serial }) => `Öppna enheten ${serial}`,
  putAway: ({ title }) => `Lägg undan: ${title}`,
  summary: ({ title, done, total }) => `${title}: ${number(done)} av ${number(total)} klara`,
};

export const runTitle: Texts['runTitle'] = {
  look: 'Hämtar certifikat för granskning',
  login: 'Loggar in på många enheter',
  read: 'Läser nätverket på många enheter',
};

export const runNow: Texts['runNow'] = {
  look: 'Hämtar certifikaten',
  login: 'Loggar in',
  read: 'Läser nätverket',
};

export const runDone: Texts['runDone'] = {
  look: 'hämtade',
  login: 'inloggade',
  read: 'lästa',
};

export const runOutcomes: Texts['runOutcomes'] = {
  done: 'klara',
  refused: 'avvisade inloggningen',
  blocked: 'spärrade: de avvisar alla några sekunder efter felaktiga inloggningar',
  unreached: 'inte nådda',
  certificate: 'väntar tills du har granskat certifikatet',
  'no-administrator': 'har ingen administratör ännu',
  'other-device': 'en annan enhet svarar i deras ställe',
  'no-login': 'ingen inloggning som passar, eller ingen kvar att pröva',
  odd: 'svarade något annat',
  left: 'inte frågade: det stoppades dessförinnan',
};

export const manyLogin: Texts['manyLogin'] = {
  title: ({ count }) => `Logga in på ${devices(count)}`,
  pinnedOnes: ({ count }) => `${devices(count)} med betrott certifikat`,
  unseenOnes: ({ count }) => `${devices(count)} som du inte har granskat ännu`,
  away: ({ count }) => `${devices(count)} som inte nås just nu`,
  hadLogin: ({ count }) => `${devices(count)} som redan har en inloggning`,
  noAdministrator: ({ count }) => `${devices(count)} utan administratör`,
  silent: ({ count }) => `${devices(count)} visade inget certifikat nu och utelämnas.`,
  which: 'Vilken inloggning',
  given: ({ users }) => `Med inloggningarna som finns: ${list(users)}`,
  typed: 'Med en annan inloggning',
  scope: 'Behåll den för',
  onlyThese: 'Bara de här enheterna',
  ofTag: 'Enheter med en tagg',
  tag: 'Tagg',
  wholeSite: 'Alla enheter i den här listan',
  automatic: 'Pröva den automatiskt på enheter som kommer hit senare och vars certifikat är betrott',
  oneTry: 'Varje inloggning prövas en enda gång per enhet. En enhet som spärrar lämnas i fred.',
  logIn: ({ count }) => `Logga in på ${devices(count)}`,
  forAll: 'Logga in på dessa …',
  readAll: 'Läs nätverket',
};

export const triedHere: Texts['triedHere'] = {
  title: 'Prövat av programmet hittills',
  sent: ({ user, when }) => `${user}, ${when}: vad som blev av det är inte känt`,
  accepted: ({ user, when }) => `${user}, ${when}: godtagen`,
  refused: ({ user, when }) => `${user}, ${when}: avvisad`,
};

export const strangers: Texts['strangers'] = {
  title: 'Ingen har granskat de här ännu',
  means:
    'Den som svarar kan uppge vilket serienummer som helst. Jämför fingeravtrycket med enhetens eget om du kan, och kryssa för dem du har granskat: inloggningen skickas bara till dem, över just det certifikatet.',
  all: 'Jag har granskat alla',
  lookedAt: ({ serial }) => `Jag har granskat ${serial}`,
  device: 'Enhet',
  address: 'Adress',
  shows: 'Visar det här certifikatet (SHA-256)',
  http: 'Inget: förbindelsen går över okrypterad HTTP. Själva lösenordet skickas inte, men den som avlyssnar kan pröva lösenord mot det som skickas.',
};

const words = { ...runOutcomes, done: runDone.read };

export const readMany: Texts['readMany'] = {
  looking: ({ seconds }) => `Söker efter enheter i ${seconds} s …`,
  summary: ({ parts }) => list(parts),
  count: ({ count, outcome }) => `${number(count)} ${words[outcome]}`,
  word: ({ outcome }) => words[outcome],
  http: 'Förbindelsen till den går över okrypterad HTTP, så inget visar vem den är. Ingen inloggning skickades till den; --trust-first släpper in den.',
};
