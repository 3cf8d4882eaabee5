/** The list of devices and the pages of one: how it stands, what can be done, the dialogs. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');

/** How a device stands: a word for the list, and a sentence on what it means for its page. */
export const standing = {
  certificateChanged: 'Certificate changed',
  certificateChangedMeans:
    'The device shows another certificate than before. Nothing is sent to it until you have compared the two.',
  notReachable: 'Not reachable',
  oddAnswer: 'Odd answer',
  starting: 'Starting',
  startingMeans: 'The device answers and says that it is still starting. Wait a minute, then check again.',
  needsAdministrator: 'Needs administrator',
  needsAdministratorMeans:
    'The device is factory-new: it answers to nobody until its first administrator exists.',
  loginRefused: 'Login refused',
  loginRefusedMeans: 'The device refused the last login. It is not tried again until you say so.',
  loginNeeded: 'Login needed',
  loginNeededMeans: 'The device answers. Log in to see its network and to change it.',
  loggedIn: 'Logged in',
  loggedInMeans: 'You are logged in. The network settings have not been read yet.',
  installationMode: 'Installation mode',
  installationModeMeans: 'The device runs its own access point and waits to be put on the site’s WLAN.',
  onWlan: 'On WLAN',
  onWlanMeans: ({ ssid }: { ssid: string }) =>
    `The device is a station in the WLAN “${ssid}”. There is nothing to do.`,
  readyForWlan: 'Ready for WLAN',
  readyForWlanMeans: 'The device can join a WLAN and has not joined one.',
  ready: 'Ready',
  readyMeans: 'The device is on the wired network and has no WLAN station. There is nothing to do.',
};

/** The next step of a device, by its id. */
export const nextStep = {
  administrator: 'Create the first administrator',
  login: 'Log in',
  install: 'Install on WLAN',
  read: 'Read the network',
  check: 'Check again',
  certificate: 'Compare the certificate',
};

/** The pages of a device, by their ids. */
export const devicePages = {
  overview: 'Overview',
  picture: 'Network map',
  addresses: 'Addresses',
  name: 'Name and DNS',
  proxy: 'Proxy',
  interfaces: 'Interfaces',
  vlan: 'VLAN',
  '8021x': '802.1X',
  wlan: 'WLAN',
  planned: 'Planned',
  history: 'History',
};

/** Which devices the list shows, by the filter's id. */
export const deviceFilters = {
  all: 'All',
  here: 'Here now',
  setup: 'Needs administrator',
  installation: 'Installation mode',
};

export const deviceList = {
  title: 'Devices',
  searchAgain: 'Search again',
  addByAddress: 'Add by address',
  search: 'Search devices',
  searchHint: 'Name, serial, address or model',
  show: 'Show',
  searching: 'Searching',
  newShown: 'The new devices are shown',
  hereNow: ({ count }: { count: number }) =>
    `${number(count)} ${plural(count, 'device', 'devices')} here now`,
  showNew: ({ count }: { count: number }) => `${count} new ${plural(count, 'device', 'devices')}: show`,
  searchFails: 'The search does not work at the moment',
  searchFailsAdvice: 'A device can still be added by its address.',
  tryAgain: 'Try again',
  noneFits: 'No device fits',
  noneFitsMeans: ({ count }: { count: number }) =>
    `Nothing among the ${count} known devices fits this search and filter.`,
  showAll: 'Show all devices',
  noneYet: 'No device has answered yet',
  noneWithSerialYet: 'No device with a serial number has answered yet',
  noneYetMeans:
    'The search goes on. Check that the device has power, and that this computer is on the same network: a cable to the same switch, or the device’s own WLAN in installation mode.',
  noneYetFilter: 'Some switches filter the search. A device can then be added by its address.',
  asking: 'Every network card of this computer is asking for Axis devices.',
  waiting: 'Waiting for answers',
  addDevice: 'Add a device by address',
  leftOutAdvice: 'Whatever answers with its serial number can be added by its address.',
  name: 'Name',
  serial: 'Serial number',
  address: 'Address',
  version: 'AXIS OS',
  state: 'State',
  seen: 'Seen',
  /** What is copied. */
  theSerial: 'serial number',
  theAddress: 'address',
  modelNotKnown: 'Model not known yet',
  noAddress: 'No address',
  notKnown: 'Not known',
  never: 'Never',
  now: 'Now',
};

export const addDevice = {
  asking: 'Asking the device',
  add: 'Add device',
  cancel: 'Cancel',
};

export const device = {
  back: 'Devices',
  pages: 'Pages of the device',
  page: 'Page',
  gone: 'This device is no longer on the list',
  goneMeans: 'It was forgotten, or has not been heard under this serial number.',
  noAddressKnown: 'No address known',
  model: 'Model',
  standing: 'Where it stands',
  jobUnderWay: ({ job }: { job: string }) => `${job}: a job on this device is under way.`,
  showInstallation: 'Show the installation',
  showChange: 'Show the change',
  installAgain: 'Install on WLAN again',
  reading: 'Reading the network settings',
  checking: 'Asking the device who it is',
  network: 'Network',
  noInterface: 'The device lists no network interface.',
  logOut: 'Log out',
  forget: 'Forget this device',
  flash: 'Flash its light',
  /** No more than that it said yes is known. */
  flashed: ({ seconds }: { seconds: number }) =>
    `The device said yes: it flashes a light or plays a sound for ${seconds} seconds, if it has one.`,
  answerJob: 'Answer',
  showJob: 'Show',
  nothingDone: 'Nothing was done yet',
  nothingDoneMeans:
    'Each change of this device stands here with its steps, how long it took, and how it went.',
  noAddressInUse: 'No address in use',
  toAddresses: 'Addresses',
  toInterface: 'Interface',
  /** Said after `toAddresses` and `toInterface` to whoever does not see to what they belong. */
  ofInterface: ({ name }: { name: string }) => `of ${name}`,
  leave: 'Leave without applying?',
  leaveMeans: 'What was typed here has not been sent to the device, and is lost.',
  stay: 'Stay',
  leaveAnyway: 'Leave',
  forgetTitle: ({ name }: { name: string }) => `Forget ${name}?`,
  forgetMeans:
    'It is taken off the list, with its login and its certificate on this computer. Nothing changes in the device itself, and it comes back to the list when it is heard again.',
  keep: 'Keep it',
  forgetNow: 'Forget',
};

/** How a device is talked to, and its certificate. */
export const connection = {
  title: 'How it is talked to',
  https: 'HTTPS: encrypted, with the certificate that is trusted for this device.',
  http: 'HTTP: what is read and changed can be read along on this network. Passwords are not sent in the open.',
  notYet: 'Not with a login yet.',
  fingerprint: 'Certificate fingerprint (SHA-256)',
  forget: 'Forget this certificate',
  user: 'User',
  notLoggedIn: 'Not logged in',
  addresses: 'All addresses',
  noAddresses: 'None known',
  heardOn: 'Heard on this computer’s card',
  heardOnNone: 'None',
  changed: 'The certificate has changed',
  changedMeans:
    'That is normal after a reset to factory defaults or a new certificate. It is also what it looks like when something else answers in the device’s place. No password is sent until you decide.',
  until: 'Trusted until now',
  untilNone: 'None',
  shownNow: 'Shown now',
  compared: 'I know why it changed, or have compared it with the device’s own',
  trust: 'Trust the new certificate',
  trusted: 'The new certificate is trusted',
  forgetTitle: ({ name }: { name: string }) => `Forget the certificate of ${name}?`,
  forgetMeans:
    'While it is trusted, this device is talked to over HTTPS alone. Forget it where HTTPS was switched off on the device on purpose. You are logged out, and the next login shows what the device has then: another certificate, or plain HTTP.',
  forgetNow: 'Forget the certificate',
  cancel: 'Cancel',
};
