import type { Texts } from '../texts.ts';

export const jobsPage: Texts['jobsPage'] = {
  title: 'Jobb',
  tryAgain: 'Försök igen',
  reading: 'Läser jobben',
  none: 'Inga jobb ännu',
  noneWhat:
    'Det som tar tid på en enhet står här medan det pågår och efter att det har slutat: varje steg, hur lång tid det tog och hur det gick.',
  chooseDevice: 'Välj en enhet',
};

export const jobCard: Texts['jobCard'] = {
  wlanInstallation: 'WLAN-installation',
  joins: ({ device, ssid }) => `${device} till ${ssid}`,
  changes: ({ device, kind }) => `${device}: ${kind}`,
  address: 'Adress',
  theAddress: 'adress',
  answer: 'Svara',
  open: 'Öppna',
  lookAgain: 'Leta igen',
  stop: 'Stoppa',
  stopping: 'Stoppar',
  running: 'Pågår',
  waits: 'Väntar på dig',
  steps: 'Steg',
  stepsOfJob: 'Jobbets steg',
  left: ({ time }) => `${time} kvar`,
};

export const outcomeTitles: Texts['outcomeTitles'] = {
  'on-network': 'På anläggningens nät',
  tested: 'Lagrat och testat, inte växlat',
  confirmed: 'Ändrat och tillbakaläst',
  'not-taken': 'Inte som begärt',
  'rolled-back': 'Återtaget av enheten',
  'out-of-reach': 'Flyttad utom räckhåll',
  'not-seen': 'Skickat, inte sedd ännu',
  failed: 'Misslyckades',
  cancelled: 'Stoppat',
};

export const stepStates: Texts['stepStates'] = {
  todo: 'Återstår',
  running: 'Pågår',
  done: 'Klart',
  skipped: 'Överhoppat',
  failed: 'Misslyckades',
  unknown: 'Skickat, inte bekräftat',
};
