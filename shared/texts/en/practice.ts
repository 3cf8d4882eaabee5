/** The site to train on, whose devices are simulated. */
import { helpers } from '../helpers.ts';

const { list } = helpers('en');

export const practice = {
  open: 'Try it without devices',
  openMeans:
    'Opens a second window on simulated devices. Nothing leaves this computer, and nothing of it is kept.',
  opened: 'The practice site opens in a window of its own.',
  here: 'Practice: the devices are simulated. Nothing leaves this computer, and nothing of it is kept.',
  guides: 'Guides',
  end: 'End the guide',
  step: ({ step, of }: { step: number; of: number }) => `Step ${step} of ${of}`,
};

export const practiceGuides = {
  wlan: 'A first WLAN installation',
  plan: 'A first plan',
};

export const practiceWlan = {
  open: 'Open “Gate camera” in the list of devices.',
  logIn: ({ user, password }: { user: string; password: string }) =>
    `Log in as ${user} with the password ${password}.`,
  /** `button`: what it reads. */
  install: ({ button, ssid, key }: { button: string; ssid: string; key: string }) =>
    `Choose “${button}”, a country, the network ${ssid}, and type its key: ${key}`,
  wait: 'Switch the device to the network, and wait until it is seen there.',
  done: 'The camera answered on the site’s WLAN. On a real site its cable can go now.',
};

export const practicePlan = {
  open: 'Open “Plan” in the bar on the left.',
  rows: ({ serials }: { serials: string[] }) =>
    `Give each new device a row: scan its label, or type ${list(serials)}.`,
  cells:
    'Fill in a name and the first administrator, such as root; each filled cell is one thing that is changed.',
  apply: 'Check the plan, then apply it, with a password that you choose.',
  done: 'All of them are set up and were read back. The report stands on the page of sites.',
};
