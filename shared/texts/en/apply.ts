/** Applying a site's plan: many devices, each step by step. */
import { helpers } from '../helpers.ts';

const { list, number, plural } = helpers('en');

/** Work at many devices, whatever it is. */
export const work = {
  notRunning: 'There is nothing under way that could be paused.',
  notPaused: 'It is neither paused nor waiting for an answer.',
  overAlready: 'It has ended already.',
  nothingToRetry: 'Nothing failed and nothing was left that could be tried again now.',
  stuck: 'It waits for another device, and that one waits for it.',
};

export const apply = {
  goesOn: 'A plan is being applied or undone already.',
  titleAdministrator: ({ user }: { user: string }) => `Create the first administrator, “${user}”`,
  titleLogin: 'Log in and read the network',
  titlePlace: 'Keep its place in the site',
  titleBetween: 'Move to a free address in between',
  titleWlanTest: 'Have the device test the WLAN',
  titleProof: 'Read everything back',
  titleBound: ({ row }: { row: number }) => `Take row ${number(row)}`,
  bound: ({ row, model }: { row: number; model: string }) =>
    `It takes row ${number(row)}, as the next new ${model}.`,
  nextDevice: ({ row }: { row: number }) => `next new device of row ${number(row)}`,
  noNext: ({ count }: { count: number }) =>
    plural(
      count,
      '1 row has found no new device of its model.',
      `${number(count)} rows have found no new devices of their models.`,
    ),
  begun: 'Begun; what came of it was not seen.',
  notBegun: 'Stopped before it was begun.',
  notFound: ({ seconds }: { seconds: number }) =>
    `It was not found within ${seconds} s, and does not answer at an address that is known.`,
  notHeard: 'Its serial number is heard at no address that is known.',
  nothingToDo: 'There is nothing to do here: the device has it already.',
  asAsked: 'It is as asked already, so nothing was sent.',
  loggedIn: ({ user }: { user: string }) => `Logged in as “${user}”, network read.`,
  placeKept: ({ place }: { place: string }) => `The site says: ${place}.`,
  administratorMade: ({ user }: { user: string }) => `“${user}” was created, and its login accepted.`,
  administratorThere: 'It has an administrator by now; the login shows whether it is the one of the plan.',
  administratorNotTold:
    'It does not say whether it has an administrator, so none was created; the login shows it.',
  hasAdministrator: 'It has an administrator already, so none was created.',
  administratorOverHttp:
    'The device is talked to over plain HTTP: whoever listens on the network would read the new password.',
  administratorOverHttpAdvice:
    'Create this administrator on the device’s own page, or allow it for this plan (in the terminal with --trust-first).',
  noNewPassword: 'There is no password for first administrators.',
  noWlanKey: 'The WLAN wants a key, and none was given.',
  noEapPassword: '802.1X wants a password, and none was given.',
  eapPasswordAdvice: 'Put it into the variable AXIS_EAP_PASSWORD.',
  noCertificate: 'The device has no client certificate chosen for EAP-TLS, so nothing was sent.',
  noCertificateAdvice: 'Choose one on the device’s own page, then apply the plan again.',
  testedBefore: 'It passed this test earlier.',
  wlanTested: 'The device has joined the WLAN on trial.',
  proved: ({ address }: { address: string }) =>
    `Its serial number answered at ${address}, and everything asked for was read back.`,
  differs: ({ names }: { names: readonly string[] }) =>
    `Read back, these are not as asked: ${names.join(', ')}.`,
  differsAdvice: 'Look at the device’s page, then apply the plan again.',
  administratorStays: ({ user }: { user: string }) => `The administrator “${user}” stays.`,
  keyStays: 'A WLAN key of before is not known, and cannot be put back.',
  storedStays: ({ mode, names }: { mode: string; names: readonly string[] }) =>
    `For ${mode} this stays stored in the device as the plan has set it: ${list(names)}.`,
  settingStays: ({ title }: { title: string }) => `Stays as the plan has set it: ${title}.`,
  partStays: ({ title, names }: { title: string; names: readonly string[] }) =>
    `${title}: ${list(names)} stays as the plan has set it, as the device had told none before.`,
  warning: ({ row, message }: { row: number; message: string }) => `Row ${row}: ${message}`,
  unconfirmed: 'This is what would be sent.',
  nothingToUndo: 'There is nothing to put back: no plan has changed a device of this site.',
  newPasswordAdvice: 'Put it into the variable AXIS_NEW_PASSWORD.',
  passwordAdvice:
    'Put it into the variable AXIS_PASSWORD; that of administrators which this plan makes into AXIS_NEW_PASSWORD.',
  alikeStopped: ({ serials }: { serials: readonly string[] }) =>
    `Three devices in a row refused the login (${serials.join(', ')}): nothing more is begun, so that nobody is locked out.`,
  alikeGoesOn: ({ serials }: { serials: readonly string[] }) =>
    `Three devices in a row failed in the same way (${serials.join(', ')}); the others go on.`,
  outcome: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `${number(done)} done, ${number(failed)} failed, ${number(notReached)} not reached.`,
  leftOver: 'Not done: it was stopped before.',
  activity: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `Plan applied: ${number(done)} devices done, ${number(failed)} failed, ${number(notReached)} not reached.`,
  activityUndone: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `Plan undone: ${number(done)} devices done, ${number(failed)} failed, ${number(notReached)} not reached.`,
  hasErrors: ({ count, row, message }: { count: number; row: number; message: string }) =>
    `${plural(count, 'The plan has an error', `The plan has ${number(count)} errors`)}. Row ${number(row)}: ${message}`,
};

/** The view of a plan that is applied or undone, in the window. */
export const applyPanel = {
  title: 'Apply the plan',
  means:
    'Every device gets what its row asks for, several beside each other, and everything is read back. What is as asked already is not sent.',
  apply: 'Apply the plan …',
  undo: 'Undo the plan …',
  errorsFirst: 'A plan with errors is not applied: put right the cells above first.',
  applied: 'The plan was applied.',
  undone: 'The plan was undone.',
  counts: ({ done, failed, left }: { done: number; failed: number; left: number }) =>
    `${plural(done, '1 device done', `${number(done)} devices done`)}, ${number(failed)} failed, ${number(left)} not done.`,
  retry: ({ count }: { count: number }) =>
    plural(count, 'Try the one again that is not done', `Try the ${number(count)} again that are not done`),
  applying: 'The plan is being applied',
  undoing: 'The plan is being undone',
  cancelling: 'Stopping at the next safe points',
  of: ({ over, total }: { over: number; total: number }) => `${number(over)} of ${number(total)}`,
  alike: ({ count }: { count: number }) => `${number(count)} devices in a row failed in the same way`,
  unbound: ({ count }: { count: number }) =>
    plural(
      count,
      '1 row waits for the next new device of its model.',
      `${number(count)} rows wait for the next new devices of their models.`,
    ),
  alikeMore: 'Nothing more is begun until you say so.',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Stop',
  pausing: 'The steps under way come to their end.',
  paused: 'Paused: nothing is under way.',
  steps: ({ done, total }: { done: number; total: number }) =>
    `${number(done)} of ${plural(total, '1 step', `${number(total)} steps`)}`,
  seconds: ({ seconds }: { seconds: number }) => `${number(seconds)} s`,
};

export const applyStates = {
  expected: 'waited for: not found yet',
  waiting: 'waiting for their turn',
  running: 'under way',
  done: 'done, and read back',
  failed: 'failed',
  left: 'stopped before the end',
};

export const applyDialog = {
  title: 'Apply the plan',
  looking: 'Looking what there is to do …',
  devices: ({ devices, unbound }: { devices: number; unbound: number }) =>
    `${plural(devices, '1 device is set up', `${number(devices)} devices are set up`)}.${unbound === 0 ? '' : ` ${plural(unbound, '1 row has', `${number(unbound)} rows have`)} no device yet and ${plural(unbound, 'waits', 'wait')}.`}`,
  before: ({ done, open }: { done: number; open: number }) =>
    `Applied before: ${number(done)} done, ${number(open)} not to the end. Those go on where they stood.`,
  moves: ({ count }: { count: number }) =>
    plural(count, '1 device changes its address', `${number(count)} devices change their addresses`),
  movesMore:
    'Each is away for a while, and is looked for by its serial number. With a wrong address or subnet this computer no longer reaches it; most devices go back by themselves, not all.',
  newPassword: ({ count }: { count: number }) =>
    plural(
      count,
      'Password of the first administrator',
      `Password of the ${number(count)} first administrators`,
    ),
  newPasswordHint:
    'The certificate that a device shows then is trusted from then on, and stands in the report.',
  logins: ({ count }: { count: number }) =>
    `${plural(count, '1 device has', `${number(count)} devices have`)} an administrator, and the program has no accepted login yet.`,
  user: 'User',
  password: 'Password',
  passwordHint: 'Each device is tried once. Leave it empty to use the logins that the program has.',
  wlanKey: 'Key of the WLAN',
  eapPassword: 'Password of 802.1X',
  notNow: 'Not now',
  apply: 'Apply',
  checking: 'Checking …',
};

export const undoDialog = {
  title: 'Undo the plan',
  looking: 'Looking what can be put back …',
  nothing: 'No plan was applied on this site that could be undone.',
  means: 'These get back what stood there before the plan, and it is read back. Addresses come last.',
  device: ({ serial, name, changes }: { serial: string; name: string; changes: number }) =>
    `${serial}${name === '' ? '' : ` (${name})`}: ${plural(changes, '1 setting', `${number(changes)} settings`)}`,
  nothingAt: ({ serial }: { serial: string }) => `${serial}: there is nothing to put back.`,
  close: 'Close',
  undo: ({ count }: { count: number }) =>
    plural(count, 'Undo at 1 device', `Undo at ${number(count)} devices`),
};
