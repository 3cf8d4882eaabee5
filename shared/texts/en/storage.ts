/** What there is to say of the files that the program keeps. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');

export const storage = {
  device: ({ serial }: { serial: string }) => `the device ${serial}`,
  deviceWithout: 'a device without a serial number',
  job: ({ id }: { id: string }) => `the job ${id}`,
  jobWithout: 'a job without an id',
  login: ({ serial }: { serial: string }) => `the login for ${serial}`,
  tries: ({ serial }: { serial: string }) => `what was tried at ${serial}`,
  loginWithout: 'a login without a device',
  pin: ({ serial }: { serial: string }) => `the certificate of ${serial}`,
  pinWithout: 'a certificate without a device',
  site: ({ id }: { id: string }) => `the site ${id}`,
  siteWithout: 'a site without an id',
  people: ({ serial }: { serial: string }) => `the place and notes of ${serial}`,
  peopleWithout: 'a place or note without a device',
  settings: 'what was chosen for this program',
  plan: 'the plan of this site',
  older: ({ title }: { title: string }) => `an older record of ${title}`,

  noEncoding: 'it is in no encoding that can be read',
  otherJson: 'it is not the JSON that this program writes',
  noVersion: 'it has no version',
  noRecords: ({ field }: { field: string }) => `its ${field} are not there`,
  damaged: ({ name, why, aside }: { name: string; why: string; aside: string }) =>
    `${name} was damaged: ${why}. It was kept as ${aside}; what it held is not known to the program any more.`,
  setAside: ({
    name,
    entries,
    more,
    aside,
  }: {
    name: string;
    entries: readonly string[];
    more: number;
    aside: string;
  }) =>
    `${name} held what could not be read: ${entries.join(', ')}${more > 0 ? ` and ${more} more` : ''}. It was set aside as ${aside}; everything else is there.`,
  asideAdvice: 'Mend that file and put it back while the program does not run, or go on without it.',

  newer: ({ name }: { name: string }) =>
    `${name} was written by a newer version of this program: it is read as far as it is understood, and nothing is written to it.`,
  newerAdvice: 'Install that version, or use another data folder.',
  notShown: ({ count }: { count: number }) => `${count} of its entries cannot be shown.`,
  otherWriter: 'Another program of this kind has this site open and writes it: here it is read only.',
  otherWriterAdvice: 'Close the site or the program there, then do it again here.',
  openElsewhere: ({ pid, host, since }: { pid: number; host: string; since: string }) =>
    `This site is open in another program of this kind (process ${pid} on ${host}, since ${since}). Here it is read only: what this program learns of its devices is not kept, and places and notes cannot be changed. Certificates, logins and jobs are kept as always.`,
  openElsewhereAdvice: 'Close it there: then this program goes on writing by itself within some seconds.',
  newerNotTaken: ({ name }: { name: string }) =>
    `${name} was written by a newer version of this program: what it holds is not taken over, and nothing is written to it.`,
  stillRead: ({ name }: { name: string }) => `${name} is still being read, so nothing is written to it yet.`,
  othersWrite: ({ name }: { name: string }) => `${name} is being written by other programs all the time.`,
  locked: ({ file }: { file: string }) =>
    `${file} is in use by other programs of this kind, again and again.`,
  lockedAdvice: ({ lock }: { lock: string }) => `End them; where none runs, remove ${lock}.`,
  unreadable: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be read: ${reason}. What it holds is not known to the program, and nothing is written to it.`,
  unwritable: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be written: ${reason}. What has changed since is in memory alone.`,
  notAllowed: 'this user may not do that',
  notAllowedOrHeld: 'this user may not do that, or another program holds it',
  held: 'another program holds it',
  isFolder: 'there is a folder in its place',
  linkInCircle: 'its link leads back to itself',
  inTheWayAdvice: 'Move what stands there elsewhere, then do it again; or use another data folder.',
  folderIsFile: 'what should be its folder is a file',
  /** Of a file that a person named. */
  namedNotRead: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read: ${reason}.`,
  namedNotReadAdvice:
    'Check that the file is there and may be read, close it in other programs, and open it again.',
  fileMissing: 'there is no such file',
  noFile: 'it is no file',
  folderMissing: 'its folder is not there',
  diskFull: 'the disk is full',
  quota: 'the disk space of this user is used up',
  readOnly: 'the disk is read-only',
  diskFault: 'the disk has a fault',
  tooMuchIn: 'there is too much in it',
  tooMuchOf: 'there is too much of it',
  fault: 'a fault in this program',
  reason: ({ reason, code }: { reason: string; code: string }) => `${reason} (${code})`,
  activityMisfits: ({ name, count }: { name: string; count: number }) =>
    `${name}: ${plural(count, '1 line', `${number(count)} lines`)} cannot be read and ${plural(count, 'is', 'are')} left out. The rest is there.`,
  activityMisfitsAdvice: 'The program may have been cut off while it wrote. The lines stay in the file.',
  noFolder: ({ folder, reason }: { folder: string; reason: string }) =>
    `The folder ${folder} cannot be used: ${reason}.`,
  noFolderAdvice: 'Give another folder with --data, or make this one fit for use.',

  manyDevices: 'several devices',
  notSealed: ({ serials }: { serials: readonly string[] }) =>
    `The password for ${serials.join(', ')} could not be handed to the password store of this computer: in this run it is used, and not remembered.`,
  notOpened: ({ serials }: { serials: readonly string[] }) =>
    `The password for ${serials.join(', ')} is remembered, but the password store of this computer does not give it back.`,
  vaultAdvice:
    'Unlock the password store (keyring, keychain) of this computer, then log in to the device again.',
};
