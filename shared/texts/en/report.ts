/** The report of a site: on paper, in a spreadsheet, and the dialog that makes it. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const devices = (count: number) => plural(count, '1 device', `${number(count)} devices`);

export const report = {
  title: 'Site report',
  fileName: 'Site report',
  time: ({ at }: { at: number }) => time.format(at),
  made: ({ at, by }: { at: number; by: string }) =>
    by === '' ? `Made on ${time.format(at)}` : `Made on ${time.format(at)} by ${by}`,
  summary: 'In short',
  devices: 'Devices',
  ofThem: ({ proof }: { proof: string }) => `– of them ${proof}`,
  here: 'On the network when this was made',
  needsSetup: 'Without a first administrator',
  installationMode: 'Waiting in WLAN installation mode',
  notReached: 'With something planned and not reached',
  open: 'What is open',
  nothingOpen: 'Nothing that was planned or tried is known to be open.',
  openMore: ({ count }: { count: number }) =>
    `${plural(count, '1 more stands', `${number(count)} more stand`)} with the device in the list.`,
  moreOpen: ({ count }: { count: number }) => `${devices(count)} more: see the list of devices.`,
  means: 'What the words mean',
  agreed: 'Agreed',
  installer: 'Installer',
  customer: 'Customer',
  placeAndDate: 'Place, date, signature',
  list: 'The devices',
  device: 'Device',
  addresses: 'Addresses',
  verified: 'Verified',
  network: 'WLAN and certificate',
  plannedNotReached: 'Planned, not reached',
  serial: ({ serial }: { serial: string }) => `Serial ${serial}`,
  by: ({ who }: { who: string }) => `by ${who}`,
  heardAt: ({ at }: { at: number }) => `Heard ${time.format(at)}`,
  readAt: ({ at }: { at: number }) => `Network read ${time.format(at)}`,
  signal: ({ value, at }: { value: number; at: number }) =>
    `${number(value)} dBm when it was installed, ${time.format(at)}`,
  noCertificate: 'No trusted certificate',
  fingerprint: 'Certificate, SHA\u2011256',
  missing: 'First administrator missing',
  triedAt: ({ at }: { at: number }) => `(${time.format(at)})`,
  planned: ({ change }: { change: string }) => `Planned, not made: ${change}.`,
  planWithoutDevice: ({ count }: { count: number }) =>
    plural(
      count,
      '1 row of the site’s plan has no device yet.',
      `${number(count)} rows of the site’s plan have no device yet.`,
    ),
  planNotApplied: 'Its row of the site’s plan is not applied as it stands now.',
  planNotOnWlan: 'Set up for its WLAN, and tested over the cable.',
  planOutcome: ({ outcome }: { outcome: string }) => `Its row of the site’s plan: ${outcome}.`,
  plannedForeign: ({ count }: { count: number }) =>
    plural(
      count,
      '1 planned change that this version of the program cannot read.',
      `${number(count)} planned changes that this version of the program cannot read.`,
    ),
  none: 'This site has no devices.',
  page: 'Page',
  notPrinted: 'The report could not be printed.',
  notPrintedAdvice: 'Save it as HTML instead and print that from a browser; the log says what went wrong.',
  unnamed: 'List of this computer',
};

export const reportDialog = {
  title: 'Report of the site',
  means:
    'What each device is, how and when that was verified, by whom, and what was planned and not reached. No password and no key is in it.',
  by: 'Made by',
  byHint: ({ account }: { account: string }) =>
    account === ''
      ? 'Stands in the report, and from now on in the activity.'
      : `Stands in the report, and from now on in the activity; without a name, the account ${account}.`,
  format: 'Format',
  language: 'Language',
  paper: 'Paper',
  preview: 'Preview',
  save: 'Save …',
  saved: ({ file }: { file: string }) => `The report is in ${file}.`,
  cancel: 'Cancel',
};

export const reportFormats = { pdf: 'PDF', html: 'HTML', xlsx: 'XLSX', csv: 'CSV', json: 'JSON' };

export const reportMeans = {
  pdf: 'To print and to hand over: a page for the customer, then every device',
  html: 'The same for a browser, without internet',
  xlsx: 'A row for each device, for Excel',
  csv: 'A row for each device, as text',
  json: 'For other programs, with the activity',
};

export const paperNames = { A4: 'A4', Letter: 'Letter' };

/** What is kept of a device's row of the plan, where it is not done. */
export const planOutcomes = {
  begun: 'begun and not finished',
  failed: 'failed',
  notReached: 'the device was not reached',
};

export const reportTerminal = {
  format: 'report needs --format with a format.',
  paper: '--paper takes a size of paper.',
  noOutput: 'report needs --output with the file to write.',
  written: ({ file, count }: { file: string; count: number }) =>
    `${file}: ${plural(count, '1 device', `${number(count)} devices`)}.`,
  noPrinter: 'A PDF is printed by the installed program, and this command was started without it.',
  noPrinterAdvice:
    'Write it with --format html and print that from a browser, or make the PDF in the window: Sites, Report.',
};

/** How far something was verified, in a word or two. */
export const proofWords = {
  'read-back': 'read back',
  read: 'read',
  heard: 'heard',
  known: 'not verified',
};

export const proofMeans = {
  'read-back': 'set by a job, then read back from the device with this serial number',
  read: 'told by the device itself, with a login, on a connection on which it gave its serial number',
  heard: 'announced by the device, or answered without a login',
  known: 'typed by a person or known from before; nothing was seen of it since',
};

/** Columns of the spreadsheet. */
export const reportColumns = {
  name: 'Name',
  place: 'Place',
  serial: 'Serial number',
  model: 'Model',
  osVersion: 'AXIS OS',
  address: 'Address',
  prefix: 'Prefix length',
  otherAddresses: 'Other addresses',
  verified: 'Verified',
  verifiedAt: 'Verified at',
  by: 'By',
  heardAt: 'Last heard',
  readAt: 'Network read',
  administrator: 'First administrator',
  ssid: 'WLAN',
  signal: 'Signal when installed (dBm)',
  fingerprint: 'Certificate (SHA-256)',
  pinnedAt: 'Trusted since',
  notReached: 'Planned, not reached',
  tags: 'Tags',
  note: 'Note',
};
