/** What is handed to whoever is to help, and newer versions of the program. */
import { helpers } from '../helpers.ts';

const { number } = helpers('en');

export const support = {
  open: 'Support bundle …',
  title: 'Support bundle',
  means:
    'For whoever is to help you. Exactly the texts below are saved as one file; nothing is sent anywhere. Look into them, and leave out what is nobody’s concern.',
  holds:
    'Passwords and keys are taken out as far as the program knows or recognises them, and so is the name of your folder. Names of devices and networks, serial numbers and addresses are in it.',
  reading: 'The parts are put together …',
  look: ({ name, size }: { name: string; size: number }) => `${name}, ${number(size)} kB`,
  about: 'Versions of the program and of this computer',
  settings: 'Settings of the program',
  cards: 'Network cards of this computer',
  notices: 'Notices on the files that are kept',
  log: 'Log, its newest part',
  job: ({ device, at }: { device: string; at: string }) => `Job on ${device}, ${at}`,
  activity: 'What was done on the open site',
  none: 'Nothing.',
  notRead: ({ reason }: { reason: string }) => `It cannot be read: ${reason}`,
  lookedAnew: 'Something else was looked at since. Open the support bundle again.',
  fileName: 'Support bundle',
  save: 'Save …',
  cancel: 'Cancel',
  saved: ({ file }: { file: string }) => `The support bundle is in ${file}.`,
  noOutput: 'support-bundle needs --output with the file to write, or --dry-run to see what it would hold.',
};

export const updates = {
  title: 'Newer versions',
  means:
    'The program asks nobody unless you give it an address here. Then it asks there once a day, while no job runs. It tells nothing about you, and it loads and installs nothing.',
  feed: 'Address to ask',
  feedHint: 'As whoever looks after your programs has told you; empty for nobody.',
  save: 'Save',
  check: 'Check now',
  there: ({ version }: { version: string }) => `Version ${version} is there`,
  link: 'the address of the new version',
  current: ({ at }: { at: string }) => `No newer version at ${at}.`,
  rail: 'a newer version is there',
  notAFeed: 'That is no address to ask at.',
  notAFeedAdvice: 'Type an address that begins with https://, without a login.',
  busy: 'While something is at work at the devices, nobody is asked.',
  busyAdvice: 'Check again when it is done.',
  noAnswer: ({ host, reason }: { host: string; reason: string }) => `${host} did not answer (${reason}).`,
  notUnderstood: ({ host }: { host: string }) => `${host} answered, but not with a version of the program.`,
  failedAdvice: 'Nothing has changed. Check the address, and whether this computer reaches the internet.',
};
