/** Jobs as the window shows them; what a job itself says stands elsewhere. */
export const jobsPage = {
  title: 'Jobs',
  tryAgain: 'Try again',
  reading: 'Reading the jobs',
  none: 'No jobs yet',
  noneWhat:
    'What takes time on a device stands here while it runs and after it ended: each step, how long it took, and how it went.',
  chooseDevice: 'Choose a device',
};

export const jobCard = {
  wlanInstallation: 'WLAN installation',
  /** What a job is about: a device and the network that it is to join. */
  joins: ({ device, ssid }: { device: string; ssid: string }) => `${device} to ${ssid}`,
  changes: ({ device, kind }: { device: string; kind: string }) => `${device}: ${kind}`,
  address: 'Address',
  /** What is copied. */
  theAddress: 'address',
  answer: 'Answer',
  open: 'Open',
  lookAgain: 'Look again',
  stop: 'Stop',
  stopping: 'Stopping',
  running: 'Running',
  waits: 'Waits for you',
  steps: 'Steps',
  stepsOfJob: 'Steps of the job',
  /** `time`: a timer's face. */
  left: ({ time }: { time: string }) => `${time} left`,
};

/** How a job ended, by the kind of its outcome. */
export const outcomeTitles = {
  'on-network': 'On the site’s network',
  tested: 'Stored and tested, not switched',
  confirmed: 'Changed and read back',
  'not-taken': 'Not as asked',
  'rolled-back': 'Rolled back by the device',
  'out-of-reach': 'Moved out of reach',
  'not-seen': 'Sent, not seen yet',
  failed: 'Failed',
  cancelled: 'Stopped',
};

export const stepStates = {
  todo: 'To come',
  running: 'Running',
  done: 'Done',
  skipped: 'Skipped',
  failed: 'Failed',
  unknown: 'Sent, not confirmed',
};
