import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('fr');
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;

export const sheetColumns: Texts['sheetColumns'] = {
  state: 'État',
  name: 'Nom',
  place: 'Lieu',
  note: 'Note',
  tags: 'Mots-clés',
  serial: 'Numéro de série',
  model: 'Modèle',
  osVersion: 'AXIS OS',
  address: 'Adresse',
  addresses: 'Toutes les adresses',
  port: 'Port HTTP',
  httpsPort: 'Port HTTPS',
  administrator: 'Premier administrateur',
  lastSeen: 'Vu en dernier',
  fingerprint: 'Certificat (SHA-256)',
};

export const sheetWords: Texts['sheetWords'] = {
  missing: 'manquant',
  exists: 'existe',
  here: 'présent',
  silent: 'ne répond pas',
  elsewhere: 'sur un autre réseau',
  gone: 'parti de ce réseau',
  unknown: 'pas encore interrogé',
  starting: 'démarre',
  unreachable: 'injoignable',
  odd: 'réponse inattendue',
};

export const sheets: Texts['sheets'] = {
  mend: 'Corrigez le tableau, enregistrez-le et rouvrez-le. Rien n’a été importé.',
  saveAs: 'Enregistrez-le en XLSX ou en CSV dans le tableur, et ouvrez ce fichier. Rien n’a été importé.',
  fileTooLarge: 'Ce fichier dépasse 20 Mo.',
  oldOrLocked: 'C’est un classeur Excel antérieur à 2007, ou protégé par un mot de passe.',
  noSheet: 'Ce fichier n’est ni un classeur XLSX ni un fichier CSV.',
  damaged: 'Ce classeur est endommagé, ou vient d’un programme qui ne respecte pas le format.',
  tooMuchInside: 'Il y a bien plus dans ce fichier que dans une liste d’appareils.',
  cellTooFar: ({ cell, rows, columns }) =>
    `Ce classeur contient quelque chose en ${cell} : ${number(rows)} lignes et ${number(columns)} colonnes sont lues.`,
  openQuote: ({ row }) => `À la ligne ${number(row)}, un guillemet est ouvert et jamais fermé.`,
  tooManyRows: ({ most }) => `Ce tableau a plus de ${number(most)} lignes.`,
  tooManyColumns: ({ row, most }) => `La ligne ${number(row)} a plus de ${number(most)} colonnes.`,
  cellTooLong: ({ row, column, most }) =>
    `La ligne ${number(row)}, colonne ${number(column)}, contient plus de ${number(most)} caractères.`,
  empty: 'Il n’y a rien dans ce tableau.',
  noSerialColumn: 'Aucune colonne de ce tableau ne s’appelle « Numéro de série » ou « MAC ».',
  noSerialColumnAdvice:
    'Donnez ce titre à la colonne des numéros de série, au-dessus du premier appareil, et rouvrez le fichier. Rien n’a été importé.',
  noSerial: 'Il n’y a ni numéro de série ni adresse MAC.',
  secretColumn: ({ title }) =>
    `La colonne « ${title} » ressemble à des mots de passe ou à des clés : elle n’est pas reprise.`,
  notASerial: ({ text }) =>
    `« ${text} » n’est pas un numéro de série : il a 12 caractères, 0 à 9 et A à F. Les tableurs suppriment les zéros du début si la cellule n’est pas du texte.`,
  serialAndMac: ({ serial, mac }) =>
    `Le numéro de série ${serial} et l’adresse MAC ${mac} ne sont pas du même appareil.`,
  twice: ({ serial, row }) => `L’appareil ${serial} figure déjà à la ligne ${number(row)}.`,
  tooLong: ({ length, most }) =>
    `Cela fait ${number(length)} caractères ; il y a de la place pour ${number(most)}.`,
  tooManyTags: ({ most }) => `Il y a plus de ${number(most)} mots-clés.`,
  notSaved: ({ file, reason }) => `${file} n’a pas été écrit : ${reason}.`,
  notSavedAdvice: 'S’il est ouvert dans un tableur, fermez-le là ; ou enregistrez sous un autre nom.',
  gone: 'Cette prévisualisation n’existe plus.',
  goneAdvice: 'Rouvrez le tableau.',
};

export const sheetExport: Texts['sheetExport'] = {
  title: 'La liste en tableau',
  button: 'Tableau',
  open: 'Enregistrer en tableau',
  which: ({ count }) =>
    plural(count, '1 appareil, comme la liste le montre.', `${devices(count)}, dans l’ordre de la liste.`),
  format: 'Format',
  xlsx: 'Excel (XLSX)',
  xlsxMeans: 'Chaque cellule est du texte : rien n’est recalculé ni raccourci.',
  csv: 'CSV',
  csvMeans: 'Pour d’autres programmes. Un texte qu’un tableur calculerait est précédé d’une apostrophe.',
  columns: 'Colonnes',
  none: 'Choisissez au moins une colonne.',
  save: 'Enregistrer…',
  cancel: 'Annuler',
  saved: ({ file }) => `Enregistré dans ${file}.`,
  fileName: 'Appareils',
  problemsFileName: 'Lignes non importées',
};

export const sheetImport: Texts['sheetImport'] = {
  files: 'Tableaux',
  rowTitle: 'Ligne',
  columnTitle: 'Colonne',
  errorTitle: 'Erreur',
  nothing: 'Aucune ligne de ce tableau ne peut être importée.',
  open: 'Ouvrir un tableau…',
  openMeans:
    'Appareils, lieux, notes et mots-clés peuvent aussi venir d’un tableau. Vous voyez ce qu’il apporte avant que quoi que ce soit soit importé.',
  title: 'Appareils depuis un tableau',
  from: ({ file, encoding }) => `${file}, lu en ${encoding}.`,
  nothingYet: 'Rien n’a encore été importé. Une cellule vide ne modifie rien.',
  added: ({ count }) => `${number(count)} ${plural(count, 'nouvel appareil', 'nouveaux appareils')}`,
  changed: ({ count }) => `${devices(count)} ${plural(count, 'reçoit', 'reçoivent')} d’autres textes`,
  same: ({ count }) =>
    plural(count, `${devices(count)} reste tel quel`, `${devices(count)} restent tels quels`),
  wrong: ({ count }) =>
    plural(
      count,
      `${number(count)} erreur : sa ligne est omise`,
      `${number(count)} erreurs : ces lignes sont omises`,
    ),
  problem: ({ where, what }) => `${where} : ${what}`,
  row: ({ row }) => `Ligne ${number(row)}`,
  cell: ({ row, column }) => `Ligne ${number(row)}, colonne ${column}`,
  more: ({ count }) => `et ${number(count)} de plus`,
  becomes: ({ field, value }) => `${field} : ${value}`,
  inNotes: ({ titles }) => `Va dans la note : ${titles.join(', ')}.`,
  leftOut: ({ titles }) => `Non pris, car les appareils l’indiquent eux-mêmes : ${titles.join(', ')}.`,
  saveProblems: 'Enregistrer les erreurs…',
  take: ({ count }) => `Importer ${devices(count)}`,
  taken: ({ count }) =>
    plural(count, `${devices(count)} a été importé.`, `${devices(count)} ont été importés.`),
  cancel: 'Annuler',
};

export const sheetTerminal: Texts['sheetTerminal'] = {
  written: ({ count, file }) => `${devices(count)} dans ${file}.`,
  exists: ({ file }) => `${file} existe déjà, et a été laissé tel quel.`,
  existsAdvice: 'Donnez un autre nom, ou --overwrite.',
  noOutput: 'list exige --output avec le nom d’un fichier pour csv et xlsx.',
  format: '--format prend csv, xlsx ou json.',
  columns: ({ known }) => `--columns prend certains de ${known.join(', ')}.`,
  noFile: 'list import exige le nom d’un fichier.',
  listWord: 'Après list vient rien, ou import.',
  dryRun: 'Rien n’a été importé : c’était un essai à blanc.',
  empty: 'Il n’y a aucun appareil dans la liste.',
};
