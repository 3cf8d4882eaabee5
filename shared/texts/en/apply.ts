/** Applying a site's plan: many devices, each step by step. */
import { helpers } from '../helpers.ts';

const { number } = helpers('en');

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
  hasAdministrator: 'It has an administrator already, so none was created.',
  administratorOverHttp:
    'The device speaks plain HTTP alone: whoever listens on the network would read the new password.',
  administratorOverHttpAdvice:
    'Create this administrator on the device’s own page, or allow it for this plan (in the terminal with --trust-first).',
  noNewPassword: 'There is no password for first administrators.',
  noWlanKey: 'The WLAN wants a key, and none was given.',
  testedBefore: 'It passed this test earlier.',
  wlanTested: 'The device has joined the WLAN on trial.',
  proved: ({ address }: { address: string }) =>
    `Its serial number answered at ${address}, and everything asked for was read back.`,
  differs: ({ names }: { names: readonly string[] }) =>
    `Read back, these are not as asked: ${names.join(', ')}.`,
  differsAdvice: 'Look at the device’s page, then apply the plan again.',
  administratorStays: ({ user }: { user: string }) => `The administrator “${user}” stays.`,
  keyStays: 'A WLAN key of before is not known, and cannot be put back.',
  settingStays: ({ title }: { title: string }) => `Stays as the plan has set it: ${title}.`,
  warning: ({ row, message }: { row: number; message: string }) => `Row ${row}: ${message}`,
  unconfirmed: 'This is what would be sent.',
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
};
