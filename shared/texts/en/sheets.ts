/** The list as a spreadsheet. */
import { helpers } from '../helpers.ts';

const { plural, number } = helpers('en');

/** The titles of the columns; a spreadsheet that is read is understood by them, too. */
export const sheetColumns = {
  state: 'State',
  name: 'Name',
  place: 'Place',
  note: 'Note',
  tags: 'Tags',
  serial: 'Serial number',
  model: 'Model',
  osVersion: 'AXIS OS',
  address: 'Address',
  addresses: 'All addresses',
  port: 'HTTP port',
  httpsPort: 'HTTPS port',
  administrator: 'First administrator',
  lastSeen: 'Last seen',
  fingerprint: 'Certificate (SHA-256)',
};

/** What stands in the cells. */
export const sheetWords = {
  missing: 'missing',
  exists: 'exists',
  here: 'here now',
  silent: 'does not answer',
  elsewhere: 'on another network',
  gone: 'gone from this network',
  unknown: 'not asked yet',
  starting: 'starting',
  unreachable: 'not reachable',
  odd: 'odd answer',
};

/** What is wrong with a file or with a row of it. */
export const sheets = {
  mend: 'Mend the spreadsheet, save it, and open it again. Nothing was taken over.',
  saveAs: 'Save it as XLSX or as CSV in the spreadsheet program, and open that. Nothing was taken over.',
  fileTooLarge: 'This file has more than 20 MB.',
  oldOrLocked: 'This is a workbook of Excel before 2007, or one with a password.',
  noSheet: 'This file is neither an XLSX workbook nor a CSV file.',
  damaged: 'This workbook is damaged, or was made by a program that does not keep to the format.',
  tooMuchInside: 'There is much more in this file than a list of devices has.',
  cellTooFar: ({ cell, rows, columns }: { cell: string; rows: number; columns: number }) =>
    `This workbook has something at ${cell}: ${number(rows)} rows and ${number(columns)} columns are read.`,
  openQuote: ({ row }: { row: number }) =>
    `In row ${number(row)} a quotation mark is opened and never closed.`,
  tooManyRows: ({ most }: { most: number }) => `This spreadsheet has more than ${number(most)} rows.`,
  tooManyColumns: ({ row, most }: { row: number; most: number }) =>
    `Row ${number(row)} has more than ${number(most)} columns.`,
  cellTooLong: ({ row, column, most }: { row: number; column: number; most: number }) =>
    `In row ${number(row)}, column ${number(column)} stand more than ${number(most)} characters.`,
  empty: 'There is nothing in this spreadsheet.',
  noSerialColumn: 'No column of this spreadsheet is called “Serial number” or “MAC”.',
  noSerialColumnAdvice:
    'Give the column with the serial numbers that title, above the first device, and open the file again. Nothing was taken over.',
  noSerial: 'There is no serial number and no MAC address.',
  secretColumn: ({ title }: { title: string }) =>
    `The column “${title}” looks like passwords or keys: it is not taken over.`,
  notASerial: ({ text }: { text: string }) =>
    `“${text}” is no serial number: it has 12 characters, 0 to 9 and A to F. Spreadsheets drop zeros at the start unless the cell is text.`,
  serialAndMac: ({ serial, mac }: { serial: string; mac: string }) =>
    `The serial number ${serial} and the MAC address ${mac} do not belong to one device.`,
  twice: ({ serial, row }: { serial: string; row: number }) =>
    `The device ${serial} stands in row ${number(row)} already.`,
  tooLong: ({ length, most }: { length: number; most: number }) =>
    `It has ${number(length)} characters; there is room for ${number(most)}.`,
  tooManyTags: ({ most }: { most: number }) => `There are more than ${number(most)} tags.`,
  notSaved: ({ file, reason }: { file: string; reason: string }) => `${file} was not written: ${reason}.`,
  notSavedAdvice: 'If it is open in a spreadsheet program, close it there; or save under another name.',
  gone: 'This preview is not there any more.',
  goneAdvice: 'Open the spreadsheet again.',
};

/** The dialog that saves the list. */
export const sheetExport = {
  title: 'The list as a spreadsheet',
  button: 'Spreadsheet',
  open: 'Save as a spreadsheet',
  which: ({ count }: { count: number }) =>
    plural(count, '1 device, as the list shows it.', `${number(count)} devices, in the order of the list.`),
  format: 'Format',
  xlsx: 'Excel (XLSX)',
  xlsxMeans: 'Every cell is text: nothing is recalculated or shortened.',
  csv: 'CSV',
  csvMeans: 'For other programs. Text that a spreadsheet would calculate has an apostrophe in front.',
  columns: 'Columns',
  none: 'Choose at least one column.',
  save: 'Save …',
  cancel: 'Cancel',
  saved: ({ file }: { file: string }) => `Saved as ${file}.`,
  fileName: 'Devices',
  problemsFileName: 'Rows not taken over',
};

/** The dialog that takes devices over from a spreadsheet. */
export const sheetImport = {
  files: 'Spreadsheets',
  rowTitle: 'Row',
  columnTitle: 'Column',
  errorTitle: 'Error',
  nothing: 'No row of this spreadsheet can be taken over.',
  open: 'Open a spreadsheet …',
  openMeans:
    'Devices, places, notes and tags can also come from one. You see what it brings before anything is taken over.',
  title: 'Devices from a spreadsheet',
  from: ({ file, encoding }: { file: string; encoding: string }) => `${file}, read as ${encoding}.`,
  nothingYet: 'Nothing was taken over yet. An empty cell changes nothing.',
  added: ({ count }: { count: number }) => plural(count, '1 new device', `${number(count)} new devices`),
  changed: ({ count }: { count: number }) =>
    plural(count, '1 device gets other texts', `${number(count)} devices get other texts`),
  same: ({ count }: { count: number }) =>
    plural(count, '1 device stays as it is', `${number(count)} devices stay as they are`),
  wrong: ({ count }: { count: number }) =>
    plural(count, '1 error: its row is left out', `${number(count)} errors: these rows are left out`),
  problem: ({ where, what }: { where: string; what: string }) => `${where}: ${what}`,
  row: ({ row }: { row: number }) => `Row ${number(row)}`,
  cell: ({ row, column }: { row: number; column: string }) => `Row ${number(row)}, column ${column}`,
  more: ({ count }: { count: number }) => `and ${number(count)} more`,
  becomes: ({ field, value }: { field: string; value: string }) => `${field}: ${value}`,
  inNotes: ({ titles }: { titles: readonly string[] }) => `Goes into the note: ${titles.join(', ')}.`,
  leftOut: ({ titles }: { titles: readonly string[] }) =>
    `Not taken, because the devices tell it themselves: ${titles.join(', ')}.`,
  saveProblems: 'Save errors …',
  take: ({ count }: { count: number }) =>
    plural(count, 'Take over 1 device', `Take over ${number(count)} devices`),
  taken: ({ count }: { count: number }) =>
    plural(count, '1 device was taken over.', `${number(count)} devices were taken over.`),
  cancel: 'Cancel',
};

/** The commands of the terminal. */
export const sheetTerminal = {
  written: ({ count, file }: { count: number; file: string }) =>
    plural(count, `1 device in ${file}.`, `${number(count)} devices in ${file}.`),
  exists: ({ file }: { file: string }) => `${file} is there already, and was left as it is.`,
  existsAdvice: 'Give another name, or --overwrite.',
  noOutput: 'list needs --output with the name of a file for csv and xlsx.',
  format: '--format takes csv, xlsx or json.',
  columns: ({ known }: { known: readonly string[] }) => `--columns takes some of ${known.join(', ')}.`,
  noFile: 'list import needs the name of a file.',
  listWord: 'Behind list stands nothing or import.',
  dryRun: 'Nothing was taken over: this was a dry run.',
  empty: 'There is no device in the list.',
};
