import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');
const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'short' });
const devices = (count: number) => plural(count, '1 enhet', `${number(count)} enheter`);

export const report: Texts['report'] = {
  title: 'Anläggningsrapport',
  fileName: 'Anläggningsrapport',
  time: ({ at }) => time.format(at),
  made: ({ at, by }) =>
    by === '' ? `Upprättad ${time.format(at)}` : `Upprättad ${time.format(at)} av ${by}`,
  summary: 'I korthet',
  devices: 'Enheter',
  ofThem: ({ proof }) => `– varav ${proof}`,
  here: 'På nätet när rapporten upprättades',
  needsSetup: 'Utan första administratör',
  installationMode: 'Väntar i WLAN-installationsläge',
  notReached: 'Med något planerat som inte nåtts',
  open: 'Vad som återstår',
  nothingOpen: 'Inget av det som planerats eller försökts är känt att återstå.',
  openMore: ({ count }) =>
    `${plural(count, '1 punkt till står', `${number(count)} punkter till står`)} vid enheten i listan.`,
  moreOpen: ({ count }) => `${devices(count)} till: se listan över enheter.`,
  means: 'Vad orden betyder',
  agreed: 'Godkänt',
  installer: 'Installatör',
  customer: 'Kund',
  placeAndDate: 'Ort, datum, underskrift',
  list: 'Enheterna',
  device: 'Enhet',
  addresses: 'Adresser',
  verified: 'Verifierat',
  network: 'WLAN och certifikat',
  plannedNotReached: 'Planerat, inte nått',
  serial: ({ serial }) => `Serienr ${serial}`,
  by: ({ who }) => `av ${who}`,
  heardAt: ({ at }) => `Hörd ${time.format(at)}`,
  readAt: ({ at }) => `Nätverket läst ${time.format(at)}`,
  signal: ({ value, at }) => `${number(value)} dBm vid installationen, ${time.format(at)}`,
  noCertificate: 'Inget betrott certifikat',
  fingerprint: 'Certifikat, SHA\u2011256',
  missing: 'Första administratör saknas',
  triedAt: ({ at }) => `(${time.format(at)})`,
  planned: ({ change }) => `Planerat, inte gjort: ${change}.`,
  planWithoutDevice: ({ count }) =>
    plural(
      count,
      '1 rad i anläggningens plan har ingen enhet ännu.',
      `${number(count)} rader i anläggningens plan har ingen enhet ännu.`,
    ),
  planNotApplied: 'Dess rad i anläggningens plan är inte tillämpad så som den står nu.',
  planNotOnWlan: 'Inställd för sitt WLAN och testad genom kabeln.',
  planOutcome: ({ outcome }) => `Dess rad i anläggningens plan: ${outcome}.`,
  plannedForeign: ({ count }) =>
    plural(
      count,
      '1 planerad ändring som den här versionen av programmet inte kan läsa.',
      `${number(count)} planerade ändringar som den här versionen av programmet inte kan läsa.`,
    ),
  none: 'Den här anläggningen har inga enheter.',
  page: 'Sida',
  notPrinted: 'Rapporten kunde inte skrivas ut.',
  notPrintedAdvice:
    'Spara den som HTML i stället och skriv ut den från en webbläsare; loggen säger vad som gick fel.',
  unnamed: 'Den här datorns lista',
};

export const reportDialog: Texts['reportDialog'] = {
  title: 'Rapport över anläggningen',
  means:
    'Vad varje enhet är, hur och när det verifierades, av vem, och vad som planerades och inte nåddes. Inga lösenord och inga nycklar finns i den.',
  by: 'Upprättad av',
  byHint: ({ account }) =>
    account === ''
      ? 'Står i rapporten, och från och med nu i aktiviteten.'
      : `Står i rapporten, och från och med nu i aktiviteten; utan namn kontot ${account}.`,
  format: 'Format',
  language: 'Språk',
  paper: 'Papper',
  preview: 'Förhandsgranska',
  save: 'Spara …',
  saved: ({ file }) => `Rapporten finns i ${file}.`,
  cancel: 'Avbryt',
};

export const reportFormats: Texts['reportFormats'] = {
  pdf: 'PDF',
  html: 'HTML',
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
};

export const reportMeans: Texts['reportMeans'] = {
  pdf: 'Att skriva ut och lämna över: en sida för kunden, sedan varje enhet',
  html: 'Samma sak för en webbläsare, utan internet',
  xlsx: 'En rad för varje enhet, för Excel',
  csv: 'En rad för varje enhet, som text',
  json: 'För andra program, med aktiviteten',
};

export const paperNames: Texts['paperNames'] = { A4: 'A4', Letter: 'Letter' };

export const planOutcomes: Texts['planOutcomes'] = {
  begun: 'påbörjad och inte slutförd',
  failed: 'misslyckades',
  notReached: 'enheten nåddes inte',
};

export const reportTerminal: Texts['reportTerminal'] = {
  format: 'report behöver --format med ett format.',
  paper: '--paper tar en pappersstorlek.',
  noOutput: 'report behöver --output med filen som ska skrivas.',
  written: ({ file, count }) => `${file}: ${devices(count)}.`,
  noPrinter: 'En PDF skrivs ut av det installerade programmet, och det här kommandot startades utan det.',
  noPrinterAdvice:
    'Skriv den med --format html och skriv ut den från en webbläsare, eller gör PDF:en i fönstret: Anläggningar, Rapport.',
};

export const proofWords: Texts['proofWords'] = {
  'read-back': 'tillbakaläst',
  read: 'läst',
  heard: 'hörd',
  known: 'inte verifierat',
};

export const proofMeans: Texts['proofMeans'] = {
  'read-back': 'inställt av ett jobb, sedan läst tillbaka från enheten med detta serienummer',
  read: 'uppgett av enheten själv, med inloggning, på en anslutning där den angav sitt serienummer',
  heard: 'annonserat av enheten, eller besvarat utan inloggning',
  known: 'inskrivet av en person eller känt sedan tidigare; inget har setts av det sedan dess',
};

export const reportColumns: Texts['reportColumns'] = {
  name: 'Namn',
  place: 'Plats',
  serial: 'Serienummer',
  model: 'Modell',
  osVersion: 'AXIS OS',
  address: 'Adress',
  prefix: 'Prefixlängd',
  otherAddresses: 'Andra adresser',
  verified: 'Verifierat',
  verifiedAt: 'Verifierat när',
  by: 'Av',
  heardAt: 'Senast hörd',
  readAt: 'Nätverket läst',
  administrator: 'Första administratören',
  ssid: 'WLAN',
  signal: 'Signal vid installationen (dBm)',
  fingerprint: 'Certifikat (SHA-256)',
  pinnedAt: 'Betrott sedan',
  notReached: 'Planerat, inte nått',
  tags: 'Taggar',
  note: 'Anteckning',
};
