/** The page of sites, and what people write of devices. */
import { helpers } from '../helpers.ts';

const { plural, number } = helpers('en');
const devicesOf = (count: number) => plural(count, '1 device', `${number(count)} devices`);

export const sitesPage = {
  title: 'Sites',
  means:
    'A site is a list of devices with what you know of them: places, notes, tags, what they answered. Whoever needs none works with this computer’s list.',
  openFile: 'Open a site file …',
  create: 'New site …',
  search: 'Search by name, note or device',
  noneFits: 'No site has this in its name or note, and none has a device of this name or serial number.',
  holds: ({ device, more }: { device: string; more: number }) =>
    more === 0 ? `With ${device}` : `With ${device} and ${number(more)} more that fit`,
  isOpen: 'Open now',
  isHere: 'Seen on the network that you are on',
  notRead: 'Cannot be read',
  devices: ({ count }: { count: number }) => devicesOf(count),
  opened: ({ ago }: { ago: string }) => `Opened: ${ago}`,
  open: 'Open',
  show: 'Show its devices',
  report: 'Report …',
  handOver: 'Hand over …',
  handedOver: ({ file }: { file: string }) => `The site stands in ${file}.`,
  duplicate: 'Duplicate',
  copyOf: ({ name }: { name: string }) => `${name} (copy)`,
  duplicated: ({ name }: { name: string }) => `“${name}” was made.`,
  merge: 'Merge …',
  edit: 'Name and note …',
  remove: 'Delete',
  deleted: ({ name }: { name: string }) => `“${name}” was deleted.`,
  undo: 'Undo',
  deletedOnes: 'Deleted sites',
  deletedMeans: 'They can be taken back for 30 days.',
  deletedAgo: ({ ago }: { ago: string }) => `Deleted: ${ago}`,
  restore: 'Take back',
  newTitle: 'New site',
  name: 'Name',
  nameHint: 'Such as the customer and the place',
  nameWanted: 'Give the site a name of 1 to 120 characters.',
  fromHere: ({ count }: { count: number }) => `With the ${devicesOf(count)} here now`,
  close: 'Close',
  cancel: 'Cancel',
  createNow: 'Make the site',
  editTitle: 'Name and note of the site',
  note: 'Note',
  save: 'Save',
  mergeTitle: ({ name }: { name: string }) => `Merge “${name}” into another site`,
  noOther: 'There is no other site yet. Make one on the page of sites.',
  toSites: 'To the sites',
  into: 'Into',
  newDevices: ({ count }: { count: number }) => `${devicesOf(count)} that are not there yet`,
  newerDevices: ({ count }: { count: number }) =>
    `${devicesOf(count)} that both have, with newer answers in this one`,
  peoplesWords: ({ count }: { count: number }) => `${devicesOf(count)} get more of a place, note or tags`,
  planRows: ({ count }: { count: number }) =>
    plural(count, '1 row of its plan', `${number(count)} rows of its plan`),
  filePlan: ({ rows, applied }: { rows: number; applied: number }) =>
    [
      rows === 0 ? '' : `Its plan has ${plural(rows, '1 row', `${number(rows)} rows`)}.`,
      applied === 0
        ? ''
        : `A plan was applied to ${devicesOf(applied)}; what stood there before is not in the file, so this is not undone from here.`,
    ]
      .join(' ')
      .trim(),
  planned: ({ count }: { count: number }) =>
    plural(count, '1 planned change', `${number(count)} planned changes`),
  plannedTwice: ({ count }: { count: number }) =>
    plural(
      count,
      '1 device for which two planned changes then set the same: take one off before you apply them',
      `${number(count)} devices for which two planned changes then set the same: take one off before you apply them`,
    ),
  bringsNothing: 'Nothing that is not there already.',
  cutNotes: ({ count }: { count: number }) =>
    plural(
      count,
      '1 note is too long with the other one: its end is left out',
      `${number(count)} notes are too long with the others: their ends are left out`,
    ),
  mergeMeans:
    'Answers and words of both are kept. This site goes to the deleted ones, where it can be taken back.',
  mergeOwnMeans: 'Answers and words of both are kept. This computer’s list stays as it is.',
  merged: ({ name, into }: { name: string; into: string }) =>
    `What “${name}” held is in “${into}” now. The site itself is among the deleted ones.`,
  mergedOwn: ({ into }: { into: string }) => `What this computer’s list held is in “${into}” now.`,
  mergeNow: 'Merge',
  move: 'Move to a site …',
  moveTitle: ({ count }: { count: number }) => `Move ${devicesOf(count)} to another site`,
  copyToo: 'Leave them here too',
  moveTakesPlan: 'Their rows of the plan, and what was kept of applying it, go along.',
  copyLeavesPlan: 'The plan, and what was kept of applying it, stay on this site alone.',
  moveNow: 'Move',
  copyNow: 'Copy',
  offered: ({ name }: { name: string }) => `You are on a network where “${name}” was seen.`,
  openIt: 'Open this site',
  notNow: 'Not now',
  foundHere: ({ count }: { count: number }) =>
    plural(
      count,
      '1 device was found here that is not on this site.',
      `${number(count)} devices were found here that are not on this site.`,
    ),
  addAll: 'Add to the site',
  fileTitle: ({ file }: { file: string }) => `Site file ${file}`,
  fileHolds: ({ name, count, when }: { name: string; count: number; when: string }) =>
    name === ''
      ? `The list of a computer with ${devicesOf(count)}, as it was ${when}.`
      : `“${name}” with ${devicesOf(count)}, as it was ${when}.`,
  fileMisfits: ({ count }: { count: number }) =>
    plural(
      count,
      '1 entry cannot be understood and is left out.',
      `${number(count)} entries cannot be understood and are left out.`,
    ),
  fileDevices: 'Devices in it',
  fileMore: ({ count }: { count: number }) => `and ${number(count)} more`,
  fileHow: 'Where it goes',
  fileInto: ({ name }: { name: string }) => `Into “${name}”, which it was written from`,
  fileNew: 'A site of its own',
  fileTrusts: 'No login and no trusted certificate comes with a file: each device is asked for its own.',
  takeOver: 'Take over',
};

export const describe = {
  open: 'Place and tags …',
  title: ({ count }: { count: number }) =>
    plural(count, 'Place, note and tags', `Place, note and tags of ${devicesOf(count)}`),
  manyMeans: 'What stays empty here stays as it is.',
  place: 'Place',
  placeHint: 'Such as Gate 3, pole 2',
  placeLong: ({ most }: { most: number }) => `A place has at most ${number(most)} characters.`,
  note: 'Note',
  tags: 'Add tags',
  tagsHint: 'Separated by commas',
  tagsWrong: ({ most, longest }: { most: number; longest: number }) =>
    `A device has at most ${number(most)} tags of up to ${number(longest)} characters.`,
  has: 'Tags now',
  suggested: 'Tags of other devices',
  takeAway: ({ tag }: { tag: string }) => `Take away ${tag}`,
  add: ({ tag }: { tag: string }) => `Add ${tag}`,
};
