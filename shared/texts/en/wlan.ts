/** The wizard for a WLAN installation. */
export const wlanWizard = {
  steps: 'Steps',
  stepOf: ({ at, all }: { at: number; all: number }) => `Step ${at} of ${all}`,
  title: 'WLAN installation',
  /** Behind a step’s name, for who hears it. */
  done: ', done',
  toCome: ', to come',
  whatHappens: 'What happens',
  whatNow: 'What now',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  testConnection: 'Test the connection',
  switchNow: 'Switch to the site’s network',
  openDevice: 'Open the device',
  lookAgain: 'Look again',
  backToSettings: 'Back to the settings',
  /** `field`: of `wlanFields`. */
  correct: ({ field }: { field: string }) => `Correct ${field}`,
  network: 'Network',
};

export const wlanSteps = {
  interface: 'Interface',
  country: 'Country',
  network: 'Network',
  security: 'Security',
  test: 'Test',
  switch: 'Switch',
  wait: 'Wait',
};

/** The question or statement in the middle of each step. */
export const wlanQuestions = {
  interface: 'Which interface joins the WLAN?',
  country: 'In which country does the device stand?',
  network: 'Which network does the device join?',
  security: 'How does the network let it in?',
  test: 'Testing the settings',
  switch: 'Switch to the site’s network?',
  wait: 'Looking for the device',
};

/** What will happen in each step and why, a paragraph a line. */
export const wlanReasons = {
  interface:
    'The chosen interface becomes a station in the site’s WLAN.\nNothing is changed in the device by this step.',
  country:
    'The country code decides which channels and which power the radio may use, so the law asks for the true one.\nIt also decides which networks the device can hear. A change is stored in the device when you go on.',
  network:
    'The device listens with its own radio: what stands here is heard where the device hangs.\nBelow −75 dBm a link is often too weak for video. Listening takes some seconds and changes nothing.',
  security:
    'The key or login is sent to the device and is not kept by this program.\nNext, the settings are stored in the device and tested. Nothing is switched by that.',
  test: 'The settings are stored, then the device itself tries to join the network and says how it went.\nIt can take up to a minute. Nothing is switched before you say so.',
  switch:
    'The device closes its own access point and joins the site’s network. A computer that is connected to that access point loses it at this moment.\nThe answer of the device may get lost on the way; that alone is no failure.',
  wait: 'The device is known by its serial number, whatever address the site’s network gives it.\nIt is looked for on every network card of this computer, and at the addresses that are known.',
};

/** What an ended installation means, by the kind of its outcome, a paragraph a line. */
export const wlanAfterwards = {
  'on-network':
    'It was recognised by its serial number, so it is this device and no other.\nA computer that was connected to its own access point belongs on the site’s network now.',
  tested: 'The settings are in the device and were found to work. It stays on the network that it is on.',
  'not-seen':
    'Not being seen is no proof of failure: the device may be on a part of the network that this computer does not reach.\nIf its own access point shows up again, it could not join: connect to that one and start again.',
  failed:
    'What you entered is still here. Going back changes nothing in the device.\nThe message says what state the device was left in.',
  cancelled: 'What you entered is still here.\nThe message says what state the device was left in.',
};

/** The wizard's fields, as in “Correct the passphrase”. */
export const wlanFields = {
  deviceName: 'the interface',
  countryCode: 'the country',
  ssid: 'the network',
  mode: 'the security mode',
  psk: 'the passphrase',
  hex: 'the hex key',
  identity: 'the identity',
  password: 'the password',
  eapolVersion: 'the EAPoL version',
  peapVersion: 'the PEAP version',
  label: 'the label',
  certClient: 'the client certificate',
  certsCA: 'the CA certificates',
};

export const wlanInterface = {
  label: 'Interface',
  none: 'The device lists no WLAN station',
  noneAdvice:
    'It has no radio, or its network has not been read. Read the network again on the device’s page.',
  missing: 'Choose the interface that joins the site’s network.',
};

export const wlanCountry = {
  label: 'Country',
  untold: 'This device does not tell its country code',
  untoldAdvice:
    'It is left as it is: Next changes nothing. See on the device’s own page that it is the country in which it stands.',
  present: 'In the device now',
  locked: 'The code is locked for the region in which this device was sold, and cannot be changed.',
  mayCut: 'This may cut the line to the device',
  setAnyway: 'Hold to set it anyway',
  doNotSet: 'Do not set it',
  /** `country`: such as “Sweden (SE)”. A headline without a full stop. */
  nextSets: ({ country }: { country: string }) => `Next sets ${country} in the device`,
  ifCut: 'If it does, join the device’s access point again.',
  missing: 'Choose the country that the device stands in.',
  notTold: 'Not told by the device',
  /** Devices use XX before a country is set. */
  notConfigured: 'Not configured (XX)',
  choose: 'Choose a country',
};

export const wlanNetwork = {
  scanAgain: 'Scan again',
  listening: 'The device is listening',
  /** `ago`: such as “3 min ago”, with its first letter small. */
  heard: ({ count, ago }: { count: number; ago: string }) => {
    const networks = count === 0 ? 'No network' : count === 1 ? '1 network' : `${count} networks`;
    return `${networks} heard, ${ago}`;
  },
  label: 'Networks',
  notUtf8: 'Its name is not written in UTF-8 and cannot be typed here: rename it at its access point.',
  notHeard: 'Not heard in the last scan',
  another: 'Another network',
  anotherWhat: 'One that hides its name, or is not heard here yet',
  name: 'Network name (SSID)',
  nameHint: 'Exactly as in the access point: capital and small letters differ.',
  bytes: ({ count, most }: { count: number; most: number }) => `${count} of ${most} bytes`,
  missing: 'Choose a network, or type in the name of one.',
  /** `bands`: such as “2.4 GHz”, as the device tells them. */
  bands: ({ bands }: { bands: readonly string[] }) => bands.join(' and '),
  noBand: 'Band not told',
  security: ({ offers }: { offers: readonly string[] }) => offers.join(', '),
  noSecurity: 'Security not told',
  open: 'Open',
};

export const wlanSecurity = {
  label: 'Security',
  asDevice: 'As the device has it',
  openTitle: 'An open network protects nothing',
  openWhat: 'Everybody in range can join it. There is no key to type in.',
  passphrase: 'Passphrase',
  characters: ({ count, least, most }: { count: number; least: number; most: number }) =>
    `${count} characters, ${least} to ${most} are allowed`,
  hexKey: 'Hex key',
  digits: ({ count, most }: { count: number; most: number }) => `${count} of ${most} digits`,
  identity: 'Identity',
  identityHint: 'The EAP identity, such as camera@example.com.',
  password: 'Password',
  clientCertificate: 'Client certificate id',
  clientCertificateHint: 'The id under which the certificate is stored in the device.',
  authorities: 'CA certificate ids',
  authoritiesHint: 'Several with commas between them. May stay empty.',
  more: 'More',
  eapol: 'EAPoL version',
  peap: 'PEAP version',
  peapLabel: 'Label',
};

/** From the test on, where the job says how things stand. */
export const wlanRun = {
  stopped: 'The installation stopped',
  ended: 'How it ended',
  starting: 'Starting',
  storing: 'Storing and testing',
  stopping: 'Stopping',
  stoppingSafely: 'Stopping at the next safe point',
  stepsDone: ({ done, all }: { done: number; all: number }) => `${done} of ${all} done`,
  passed: 'The test passed',
  /** Before and behind the network's name. */
  canJoin: 'The device can join',
  canJoinEnd: ' with these settings.',
  connection: 'What happens to this computer’s connection',
  notSwitched: 'The switch did not work',
  switching: 'Switching to the site’s network',
  telling: 'Telling the device to switch',
  onNetwork: 'The device is on the site’s network',
  notSeen: 'The device has not been seen yet',
  timeLeft: 'Time left',
  looking: 'Looking on every network card',
  whatToDo: 'What to do now',
  /** Before and behind the network's name. */
  connect: 'Connect this computer to the site’s network:',
  connectEnd: ', or a cable to it.',
  /** Before the serial number and its full stop. */
  stay: 'Stay here. The device is found by its serial number,',
};

/** The question whether to leave, and how things stand in the device then. */
export const wlanLeave = {
  title: 'Leave the installation?',
  stopping: 'Stopping ends it at the next safe point; what state the device is in then stands here.',
  lost: 'What was entered here is lost.',
  stay: 'Stay',
  stop: 'Stop the installation',
  leave: 'Leave',
  leaveRunning: 'Leave, it goes on',
  tested:
    'The WLAN settings are stored in the device and passed its test. Nothing has been switched: the device still runs its own access point.',
  running:
    'The installation goes on without this page. It stands under Jobs, and can be opened again from there.',
  settingCountry: 'The country code is being set. That goes on without this page, and stands under Jobs.',
  countrySet: ({ country }: { country: string }) =>
    `The country code in the device was set to ${country}. Nothing else has been changed.`,
  unchanged: 'Nothing has been changed in the device.',
};
