/** Changes that wait until their device is here. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');
const changes = (count: number) => plural(count, '1 change', `${number(count)} changes`);
const devices = (count: number) => plural(count, '1 device', `${number(count)} devices`);

export const planned = {
  title: 'Planned changes',
  means:
    'What was typed while a device was not here, or was kept for later. Nothing of it is sent before you apply it.',
  keep: 'Keep as planned',
  kept: 'Kept as planned. Nothing was sent to the device.',
  show: 'Show what is planned',
  none: 'Nothing is planned',
  noneMeans:
    'What you type into a form of this device can be kept as planned, with or without the device, and applied when it is here.',
  noneOnSite:
    'On the pages of a device, what you type can be kept as planned and applied when the device is here.',
  count: ({ count }: { count: number }) => `${number(count)} planned`,
  onSite: ({ count, on }: { count: number; on: number }) =>
    `${changes(count)} ${plural(count, 'is', 'are')} planned on ${devices(on)}.`,
  ofDevice: ({ count }: { count: number }) => changes(count),
  on: ({ title, name }: { title: string; name: string }) => `${title}: ${name}`,
  made: ({ ago }: { ago: string }) => `Planned: ${ago}`,
  from: ({ at }: { at: string }) => `from what was read ${at}`,
  fromNothing: 'without anything read from the device',
  isHere: 'Here now',
  notHere: 'Not here',
  openDevice: 'Open the device',
  what: 'What',
  was: 'When it was planned',
  present: 'Now',
  lastRead: 'As read last',
  asked: 'Planned',
  toCome: 'To be typed when it is applied',
  moved: 'The device has something else now than when this was planned',
  movedMore: 'Compare the columns. It is applied only when you say yes to that.',
  there: 'The device has all of this already',
  thereMore: 'Nothing is sent for it. Applying it takes it off the plan.',
  secret: ({ count }: { count: number }) =>
    plural(
      count,
      'A key or password belongs to it. It is never kept: you type it when you apply the change.',
      `${number(count)} keys or passwords belong to it. They are never kept: you type them when you apply the change.`,
    ),
  failed: ({ ago }: { ago: string }) => `It could not be made when it was tried last (${ago})`,
  foreign: ({ count }: { count: number }) =>
    plural(
      count,
      '1 entry of this plan cannot be read by this version. It stays as it is.',
      `${number(count)} entries of this plan cannot be read by this version. They stay as they are.`,
    ),
  apply: 'Apply',
  applyAnyway: 'Apply it all the same',
  applyAll: ({ count }: { count: number }) => `Apply all ${number(count)}`,
  applyHere: ({ count, on }: { count: number; on: number }) =>
    `Apply what is here: ${changes(count)} on ${devices(on)}`,
  nobodyHere: 'None of these devices is here now.',
  applyTitle: 'Keys and passwords of the planned changes',
  typeSecrets: 'They go to the devices alone and are kept nowhere.',
  sameFor: ({ count }: { count: number }) => `The same for ${changes(count)}`,
  loginHint: 'The proxy’s login as user:password',
  oneByOne: 'Type one for each device',
  sameForAlike: 'One for all that are alike',
  applyNow: ({ count }: { count: number }) => `Apply ${changes(count)}`,
  cancel: 'Cancel',
  applying: ({ over, total }: { over: number; total: number }) =>
    `Applying planned changes: ${number(over)} of ${number(total)}`,
  stop: 'Stop',
  goOn: 'Go on',
  alike: 'Three devices in a row failed alike',
  alikeMore: 'Look at the reason first. The others wait until you say whether to go on.',
  understood: 'Understood',
  outcome: ({ done, asks, failed, left }: { done: number; asks: number; failed: number; left: number }) =>
    [
      `${number(done)} applied`,
      ...(asks > 0 ? [`${number(asks)} to be compared first`] : []),
      ...(failed > 0 ? [`${number(failed)} failed`] : []),
      ...(left > 0 ? [`${number(left)} left on the plan`] : []),
    ].join(', '),
  running: 'Planned changes are being applied already.',
  runningAdvice: 'Wait until that has ended, or stop it.',
  twice: ({ serial, title }: { serial: string; title: string }) =>
    `Two changes are planned for ${serial} that set the same otherwise: ${title}. Nothing was sent.`,
  twiceAdvice: 'Take one of them off the plan, or apply the one that you want by itself.',
  gone: 'It is no longer planned.',
  thereAlready: 'The device had all of it already. Nothing was sent.',
  madeBefore: 'It was made before the program ended. Nothing was sent again.',
  secretMissing: 'A key or password that belongs to it was not given.',
  secretMissingAdvice: 'Apply it again, and type what is asked for.',
  remove: 'Take off the plan',
  removeWhat: ({ title }: { title: string }) => `: ${title}`,
  removed: 'Taken off the plan.',
  doesNotFit: 'This change is too large to be kept as planned.',
  tooMany: ({ most }: { most: number }) => `A device can have ${number(most)} planned changes at most.`,
  tooManyAdvice: 'Take some off its plan, or apply them.',
};

/** How it stands with a planned change that is being made. */
export const plannedStates = {
  waiting: 'Waits for its turn',
  running: 'Reading what the device has …',
  asks: 'To be compared first',
  done: 'Applied',
  failed: 'Failed',
  left: 'Left on the plan',
};
