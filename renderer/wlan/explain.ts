/** What each step of the wizard is called, asks and does. */
import type { Job, JobOutcomeKind } from '../../shared/contract/job.ts';
import type { WizardStep } from '../state/wlan-form.ts';

interface StepText {
  /** In the list of steps. */
  short: string;
  /** The question or statement in the middle. */
  title: string;
  /** What will happen and why. */
  explain: readonly string[];
}

export const stepTexts: Record<WizardStep, StepText> = {
  interface: {
    short: 'Interface',
    title: 'Which interface joins the WLAN?',
    explain: [
      'The chosen interface becomes a station in the site’s WLAN.',
      'Nothing is changed in the device by this step.',
    ],
  },
  country: {
    short: 'Country',
    title: 'In which country does the device stand?',
    explain: [
      'The country code decides which channels and which power the radio may use, so the law asks for the true one.',
      'It also decides which networks the device can hear. A change is stored in the device when you go on.',
    ],
  },
  network: {
    short: 'Network',
    title: 'Which network does the device join?',
    explain: [
      'The device listens with its own radio: what stands here is heard where the device hangs.',
      'Below −75 dBm a link is often too weak for video. Listening takes some seconds and changes nothing.',
    ],
  },
  security: {
    short: 'Security',
    title: 'How does the network let it in?',
    explain: [
      'The key or login is sent to the device and is not kept by this program.',
      'Next, the settings are stored in the device and tested. Nothing is switched by that.',
    ],
  },
  test: {
    short: 'Test',
    title: 'Testing the settings',
    explain: [
      'The settings are stored, then the device itself tries to join the network and says how it went.',
      'It can take up to a minute. Nothing is switched before you say so.',
    ],
  },
  switch: {
    short: 'Switch',
    title: 'Switch to the site’s network?',
    explain: [
      'The device closes its own access point and joins the site’s network. A computer that is connected to that access point loses it at this moment.',
      'The answer of the device may get lost on the way; that alone is no failure.',
    ],
  },
  wait: {
    short: 'Wait',
    title: 'Looking for the device',
    explain: [
      'The device is known by its serial number, whatever address the site’s network gives it.',
      'It is looked for on every network card of this computer, and at the addresses that are known.',
    ],
  },
};

const afterwards: Partial<Record<JobOutcomeKind, readonly string[]>> = {
  'on-network': [
    'It was recognised by its serial number, so it is this device and no other.',
    'A computer that was connected to its own access point belongs on the site’s network now.',
  ],
  tested: ['The settings are in the device and were found to work. It stays on the network that it is on.'],
  'not-seen': [
    'Not being seen is no proof of failure: the device may be on a part of the network that this computer does not reach.',
    'If its own access point shows up again, it could not join: connect to that one and start again.',
  ],
  failed: [
    'What you entered is still here. Going back changes nothing in the device.',
    'The message says what state the device was left in.',
  ],
  cancelled: ['What you entered is still here.', 'The message says what state the device was left in.'],
};

/** The text at the side: what will happen, or what an ended job means. */
export function sideText(step: WizardStep, job: Job | null): { title: string; sentences: readonly string[] } {
  if (job?.outcome) return { title: 'What now', sentences: afterwards[job.outcome.kind] ?? [] };
  return { title: 'What happens', sentences: stepTexts[step].explain };
}
