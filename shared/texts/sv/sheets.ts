import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('sv');
const devices = (count: number) => plural(count, '1 enhet', `${number(count)} enheter`);

export const sheetColumns: Texts['sheetColumns'] = {
  state: 'Tillstånd',
  name: 'Namn',
  place: 'Plats',
  note: 'Anteckning',
  tags: 'Taggar',
  serial: 'Serienummer',
  model: 'Modell',
  osVersion: 'AXIS OS',
  address: 'Adress',
  addresses: 'Alla adresser',
  port: 'HTTP-port',
  httpsPort: 'HTTPS-port',
  administrator: 'Första administratören',
  lastSeen: 'Senast sedd',
  fingerprint: 'Certifikat (SHA-256)',
};

export const sheetWords: Texts['sheetWords'] = {
  missing: 'saknas',
  exists: 'finns',
  here: 'här nu',
  silent: 'svarar inte',
  elsewhere: 'på ett annat nät',
  gone: 'borta från det här nätet',
  unknown: 'inte frågad ännu',
  starting: 'startar',
  unreachable: 'kan inte nås',
  odd: 'oväntat svar',
};

export const sheets: Texts['sheets'] = {
  mend: 'Rätta kalkylbladet, spara det och öppna det igen. Inget togs över.',
  saveAs: 'Spara det som XLSX eller CSV i kalkylprogrammet och öppna den filen. Inget togs över.',
  fileTooLarge: 'Den här filen är större än 20 MB.',
  oldOrLocked: 'Detta är en arbetsbok från Excel före 2007, eller en med lösenord.',
  noSheet: 'Den här filen är varken en XLSX-arbetsbok eller en CSV-fil.',
  damaged: 'Den här arbetsboken är skadad, eller gjord av ett program som inte följer formatet.',
  tooMuchInside: 'Det finns mycket mer i den här filen än vad en lista över enheter har.',
  cellTooFar: ({ cell, rows, columns }) =>
    `Den här arbetsboken har något i ${cell}: ${number(rows)} rader och ${number(columns)} kolumner läses.`,
  openQuote: ({ row }) => `På rad ${number(row)} öppnas ett citattecken som aldrig stängs.`,
  tooManyRows: ({ most }) => `Det här kalkylbladet har fler än ${number(most)} rader.`,
  tooManyColumns: ({ row, most }) => `Rad ${number(row)} har fler än ${number(most)} kolumner.`,
  cellTooLong: ({ row, column, most }) =>
    `På rad ${number(row)}, kolumn ${number(column)}, står fler än ${number(most)} tecken.`,
  empty: 'Det finns inget i det här kalkylbladet.',
  noSerialColumn: 'Ingen kolumn i det här kalkylbladet heter ”Serienummer” eller ”MAC”.',
  noSerialColumnAdvice:
    'Ge kolumnen med serienumren den rubriken, ovanför den första enheten, och öppna filen igen. Inget togs över.',
  noSerial: 'Det finns inget serienummer och ingen MAC-adress.',
  secretColumn: ({ title }) => `Kolumnen ”${title}” ser ut som lösenord eller nycklar: den tas inte över.`,
  notASerial: ({ text }) =>
    `”${text}” är inget serienummer: det har 12 tecken, 0 till 9 och A till F. Kalkylprogram tar bort nollor i början om cellen inte är text.`,
  serialAndMac: ({ serial, mac }) =>
    `Serienumret ${serial} och MAC-adressen ${mac} hör inte till samma enhet.`,
  twice: ({ serial, row }) => `Enheten ${serial} står redan på rad ${number(row)}.`,
  tooLong: ({ length, most }) => `Det har ${number(length)} tecken; det finns plats för ${number(most)}.`,
  tooManyTags: ({ most }) => `Det är fler än ${number(most)} taggar.`,
  notSaved: ({ file, reason }) => `${file} skrevs inte: ${reason}.`,
  notSavedAdvice: 'Om den är öppen i ett kalkylprogram, stäng den där; eller spara under ett annat namn.',
  gone: 'Den här förhandsvisningen finns inte kvar.',
  goneAdvice: 'Öppna kalkylbladet igen.',
};

export const sheetExport: Texts['sheetExport'] = {
  title: 'Listan som kalkylblad',
  button: 'Kalkylblad',
  open: 'Spara som kalkylblad',
  which: ({ count }) =>
    plural(count, '1 enhet, så som listan visar den.', `${number(count)} enheter, i listans ordning.`),
  format: 'Format',
  xlsx: 'Excel (XLSX)',
  xlsxMeans: 'Varje cell är text: inget räknas om eller kortas av.',
  csv: 'CSV',
  csvMeans: 'För andra program. Text som ett kalkylprogram skulle räkna ut har en apostrof framför sig.',
  columns: 'Kolumner',
  none: 'Välj minst en kolumn.',
  save: 'Spara …',
  cancel: 'Avbryt',
  saved: ({ file }) => `Sparat som ${file}.`,
  fileName: 'Enheter',
  problemsFileName: 'Rader som inte togs över',
};

export const sheetImport: Texts['sheetImport'] = {
  files: 'Kalkylblad',
  rowTitle: 'Rad',
  columnTitle: 'Kolumn',
  errorTitle: 'Fel',
  nothing: 'Ingen rad i det här kalkylbladet kan tas över.',
  open: 'Öppna ett kalkylblad …',
  openMeans:
    'Enheter, platser, anteckningar och taggar kan också komma från ett sådant. Du ser vad det för med sig innan något tas över.',
  title: 'Enheter från ett kalkylblad',
  from: ({ file, encoding }) => `${file}, läst som ${encoding}.`,
  nothingYet: 'Inget har tagits över ännu. En tom cell ändrar inget.',
  added: ({ count }) => plural(count, '1 ny enhet', `${number(count)} nya enheter`),
  changed: ({ count }) => `${devices(count)} får andra texter`,
  same: ({ count }) =>
    plural(count, '1 enhet förblir som den är', `${number(count)} enheter förblir som de är`),
  wrong: ({ count }) =>
    plural(count, '1 fel: dess rad utelämnas', `${number(count)} fel: de raderna utelämnas`),
  problem: ({ where, what }) => `${where}: ${what}`,
  row: ({ row }) => `Rad ${number(row)}`,
  cell: ({ row, column }) => `Rad ${number(row)}, kolumn ${column}`,
  more: ({ count }) => `och ${number(count)} till`,
  becomes: ({ field, value }) => `${field}: ${value}`,
  inNotes: ({ titles }) => `Läggs i anteckningen: ${titles.join(', ')}.`,
  leftOut: ({ titles }) => `Tas inte med, eftersom enheterna själva uppger det: ${titles.join(', ')}.`,
  saveProblems: 'Spara felen …',
  take: ({ count }) => `Ta över ${devices(count)}`,
  taken: ({ count }) => `${devices(count)} togs över.`,
  cancel: 'Avbryt',
};

export const sheetTerminal: Texts['sheetTerminal'] = {
  written: ({ count, file }) => `${devices(count)} i ${file}.`,
  exists: ({ file }) => `${file} finns redan och lämnades som den var.`,
  existsAdvice: 'Ange ett annat namn, eller --overwrite.',
  noOutput: 'list behöver --output med ett filnamn för csv och xlsx.',
  format: '--format tar csv, xlsx eller json.',
  columns: ({ known }) => `--columns tar några av ${known.join(', ')}.`,
  noFile: 'list import behöver namnet på en fil.',
  listWord: 'Efter list står inget eller import.',
  dryRun: 'Inget togs över: detta var en provkörning.',
  empty: 'Det finns ingen enhet i listan.',
};
