/** What a device's APIs say, or lack. */
export const api = {
  notUnderstood: ({ method }: { method: string }) => `The device’s answer to ${method} was not understood.`,
  otherThanJson: 'The device answered, but with something other than the API’s JSON.',
  wantsLogin: 'The device wants a login for this.',
  wantsLoginAdvice: 'Log in, then try again.',
  blocked: 'The device blocks this computer for a while, or this account may not do that (HTTP 403).',
  blockedAdvice: 'Wait 10 seconds, then try again once. If it stays so, log in as an administrator.',
  noFunction: ({ path }: { path: string }) =>
    `The device does not have this function (${path} is not there).`,
  newerOs: 'It may need a newer AXIS OS.',
  notReady: 'The device is not ready yet (HTTP 503): it is starting or busy.',
  status: ({ status }: { status: number }) =>
    `The device answered with HTTP status ${status} and nothing that explains it.`,
  serverErrorAdvice: 'Try again in a minute; if it comes back, restart the device.',
  itsParameters: ({ known }: { known: readonly string[] }) =>
    `Its parameters: ${known.length === 0 ? 'none' : known.join(', ')}.`,
  noParameter: ({ method, parameter }: { method: string; parameter: string }) =>
    `${method} has no parameter “${parameter}”.`,
  needsParameter: ({ method, parameter }: { method: string; parameter: string }) =>
    `${method} needs ${parameter}.`,
  wrongParameter: ({ method, parameter, why }: { method: string; parameter: string; why: string }) =>
    `${method}: ${parameter} – ${why.replace(/\.?$/, '.')}`,
  wrongParameters: ({ method, why }: { method: string; why: string }) =>
    `${method}: the parameters – ${why.replace(/\.?$/, '.')}`,
  refusedWith: ({ code, words }: { code: number; words: string }) =>
    `The device refused with code ${code}${words === '' ? '' : ` (${words})`}.`,
  refusesAll: 'What answers there refuses every question (HTTP status 403).',
  refusesAllAdvice:
    'A device that was sent many wrong passwords does that for a while: wait 10 seconds, then try again once. Otherwise check the address.',
  notAxis: ({ status }: { status: number }) =>
    `What answers there does not say that it is an Axis device (HTTP status ${status}).`,
  notAxisAdvice: 'Check the address: it may belong to another maker’s device, a router or a computer.',
};

const device = (os: string | null) => (os === null ? 'This device' : `This device (AXIS OS ${os})`);

/** What a device is too old or too small for. */
export const lacking = {
  cannot: ({
    os,
    purpose,
    parameter,
    why,
  }: {
    os: string | null;
    purpose: string;
    parameter: string | null;
    why: string;
  }) => `${device(os)} cannot ${purpose}${parameter === null ? '' : ` with ${parameter}`}: ${why}.`,
  older: ({ title, own, needed }: { title: string; own: string; needed: string }) =>
    `its ${title} is ${own} and that came with ${needed}`,
  unknown: ({ title, versions }: { title: string; versions: readonly string[] }) =>
    `its ${title} is ${versions.join(', ')}, which this program does not know`,
  noVersion: ({ title }: { title: string }) => `it lists no version of its ${title}`,
  noMethod: ({ title, own, method }: { title: string; own: string | null; method: string }) =>
    `its ${title}${own === null ? '' : ` (${own})`} does not have ${method}`,
  notThisVersion: ({ title, own, needed }: { title: string; own: string | null; needed: string }) =>
    `its ${title}${own === null ? '' : ` (${own})`} does not take version ${needed}`,
  noApi: ({ os, title, since }: { os: string; title: string; since: string }) =>
    `${device(os)} has no ${title}: that came with AXIS OS ${since}.`,
  notAtAddress: ({ os, title }: { os: string | null; title: string }) =>
    `${device(os)} does not offer the ${title} at this address (HTTP 404).`,
  newerOs: ({ since }: { since: string | null }) =>
    `It may need a newer AXIS OS${since === null ? '.' : `: the API came with ${since}.`}`,
  between: 'Check that nothing stands between this computer and the device, then restart the device.',
};

/** What each API is called, by its id: follows "its". */
export const apiTitle = {
  'network-settings': 'network settings API',
  mdnssd: 'mDNS-SD API',
  findmydevice: 'Find my device API',
  'basic-device-info': 'basic device information',
  systemready: 'system ready API',
  'api-discovery': 'API discovery',
  'param-cgi': 'parameters',
  'user-management': 'user management',
};

/** What a device lacks that lacks a method: follows "This device cannot". */
export const purpose = {
  addVlan: 'add VLANs',
  getNetworkInfo: 'tell its network settings',
  removeVlan: 'remove VLANs',
  setDeviceConfiguration: 'switch network interfaces on and off',
  setHostnameConfiguration: 'set its host name',
  setIPv4AddressConfiguration: 'change its IPv4 settings',
  setIPv6AddressConfiguration: 'switch IPv6 on and off',
  setGlobalProxyConfiguration: 'use a global proxy',
  setResolverConfiguration: 'change its DNS settings',
  setWired8021XConfiguration: 'use 802.1X on its wired interface',
  scanWLANNetworks: 'scan for WLAN networks',
  setWlanConfiguration: 'set the country code of its WLAN',
  setWLANStationConfiguration: 'be set up as a WLAN station',
  testWLANStationSettings: 'test its WLAN settings',
  wlanSwitchAPToStation: 'switch from its access point to a WLAN',
  getSupportedVersions: 'tell the versions of this API',
  getMdnssdInfo: 'tell the name that it announces',
  setMdnssdConfiguration: 'change the name that it announces',
  find: 'flash its light',
  getAllUnrestrictedProperties: 'tell who it is',
  systemready: 'tell how far it has come',
  getApiList: 'tell which APIs it has',
  list: 'tell its parameters',
  add: 'add accounts',
};

/** The errors of devices, in words. */
export const apiError = {
  internal: 'The device had an internal error.',
  internalAdvice: 'Try again; if it comes back, restart the device.',
  notAccepted: 'The device did not accept the request.',
  tooLarge: 'The request was too large for the device.',
  unreadable: 'The device could not read the request.',
  unknownMethod: 'The device does not know this method.',
  unknownVersion: 'The device does not support this version of the method.',
  newerOsAdvice: 'It may need a newer AXIS OS; what it offers is shown on its page.',
  mayNot: 'The login may not do this.',
  mayNotAdvice: 'Log in as an administrator.',
  parameterMissing: 'A parameter is missing.',
  parameterInvalid: 'A parameter is not valid.',
  refusedValue: ({ name }: { name: string }) => `The device refused this value (${name}).`,
  noInterface: 'The device has no network interface of that name.',
  vlanExists: 'The VLAN exists already.',
  vlanActive: 'The VLAN is still among the manual active devices.',
  noVlan: 'There is no such VLAN.',
  addressesUnfit: 'Address, prefix length and broadcast address do not fit together.',
  noWlan: 'The device has no WLAN.',
  countryLocked: 'The country code of this device is locked and cannot be changed.',
  noStation: 'That network interface is not a WLAN station.',
  notInInstallation: 'The device is not in installation mode.',
  wlanIncomplete: 'The WLAN settings on the device are incomplete.',
  showingItself: 'It is showing itself already.',
};

/** The first administrator of a factory-new device. */
export const account = {
  unsaid: 'The device’s answer (HTTP 200) does not say whether the account was created.',
  exists: 'The device already has an administrator.',
  seemsToExist: 'The device wants a login for this, so it seems to have an administrator.',
  existsAdvice: 'Log in with its password.',
  wantsRoot: 'This device wants another name for its first administrator: root, before AXIS OS 11.5.',
  wantsRootAdvice: 'Choose the user name root and try again.',
  unexplained: 'The device refused the account without a reason (HTTP 401).',
  unexplainedAdvice:
    'Choose another user name or password; if it stays so, create the account on the device’s own page.',
  refused: ({ words }: { words: string }) => `The device refused the account: ${words}`,
  otherPassword: 'Choose another password and try again.',
  otherUser: 'Choose another user name and try again.',
};

/** The ways in which a WLAN station shows who it is. */
export const stationMode = {
  none: 'None (open network)',
  'WPA-Personal-PSK': 'WPA-Personal, passphrase',
  'WPA-Personal-HEX': 'WPA-Personal, hex key',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'WPA-Enterprise, PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'WPA-Enterprise, EAP-TLS',
};
