/** Devices that a plan has set up for a WLAN: which cable comes out next, and where each was seen. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');

export const wlanQueue = {
  title: 'From the cable to the WLAN',
  means:
    'These devices have the WLAN’s settings and joined it on trial. Pull one cable at a time: each device is then looked for on the WLAN by its serial number.',
  power: 'A device that gets its power over the cable (PoE) goes off with it. Give it another supply first.',
  seenOf: ({ seen, total }: { seen: number; total: number }) =>
    `${number(seen)} of ${number(total)} seen on the WLAN`,
  allSeen: ({ total }: { total: number }) =>
    plural(total, 'The device was seen on the WLAN.', `All ${number(total)} devices were seen on the WLAN.`),
  next: 'Unplug this one next',
  wait: 'Wait for this one',
  again: 'On its cable again: unplug it when you are ready',
  seconds: ({ seconds }: { seconds: number }) => `for ${number(seconds)} s`,
  others: 'Unplug the next one meanwhile',
  severalOut: ({ count }: { count: number }) =>
    `${number(count)} devices are off the cable and were not seen on the WLAN`,
  severalOutMore:
    'Plug one of them in again and look at its WLAN, before you unplug more: the WLAN may not reach there, or this computer may not be in the WLAN’s network.',
  noneReady: 'None is ready to be unplugged: look at the states below.',
  noPlace: 'No place is noted.',
};

/** Where such a device was when it was looked for last. */
export const wlanStates = {
  unseen: 'Not looked for yet.',
  ready: ({ address }: { address: string }) => `Ready to unplug: it answers over its cable at ${address}.`,
  out: 'No answer over the cable any more, and not seen on the WLAN yet.',
  seen: ({ address }: { address: string }) => `Seen on the WLAN at ${address}, without a cable.`,
  back: ({ address }: { address: string }) => `Back on the cable at ${address}.`,
  unsure: ({ address }: { address: string }) =>
    `It answers at ${address}; whether over the WLAN could not be read.`,
};

/** The same in a few words. */
export const wlanStateWords = {
  unseen: 'not looked for yet',
  ready: 'ready to unplug',
  out: 'cable out, not seen on the WLAN yet',
  seen: 'seen on the WLAN',
  back: 'back on the cable',
  unsure: 'answers, by which way is not known',
};
