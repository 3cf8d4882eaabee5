/** The pages that show and set a device's network. */
import { helpers } from '../helpers.ts';

const { number } = helpers('en');

export const networkPages = {
  read: ({ at, ago, kept }: { at: string; ago: string; kept: boolean }) =>
    `Read ${at}, ${ago.toLowerCase()}${kept ? ', kept since then' : ''}`,
  away: ({ network }: { network: string | null }) =>
    `The device is not here now: this is what it told then${network === null ? '' : `, on network ${network}`}. What you type can be kept as planned.`,
  readAgain: 'Read again',
  inUse: 'In use now',
  nothingInUse: 'None',
  other: 'Other',
  fromDhcp: 'From DHCP',
  static: 'Static',
};

/** A form over what the device has, and why it cannot be sent. */
export const changeForm = {
  moved: 'The device has changed meanwhile',
  movedMore: 'What you typed stays. “Undo changes” shows what the device has now.',
  mayCut: 'This may cut the line to the device',
  askedOnceMore: 'You are asked once more before it is sent.',
  locksOut: 'This would lock everybody out',
  apply: 'Apply',
  undo: 'Undo changes',
  changes: ({ titles }: { titles: readonly string[] }) => `Changes: ${titles.join(', ')}`,
  logIn: 'Log in',
  gone: 'The device is no longer on the list.',
  otherJob: 'Another job of this device is under way.',
  nothingChanged: 'Nothing has been changed yet.',
  notRight: ({ title }: { title: string }) => `Something is not right yet: ${title}.`,
  certificateChanged: 'The certificate has changed: compare it on the overview first.',
  noAdministrator: 'The device has no administrator yet.',
  needsLogin: 'Log in to the device to apply this.',
  unreachable: 'The device cannot be reached now.',
};

/** How a change goes and how it went. */
export const changeView = {
  applyAnyway: 'Hold to apply it anyway',
  doNotApply: 'Do not apply',
  stop: 'Stop',
  stopping: 'Stopping',
  whatChanged: 'What was changed, as read again from the device',
  changed: 'Changed',
  before: 'Before',
  now: 'Now',
  notKnown: 'Not known',
  lookAgain: 'Look again',
  steps: 'Steps',
  none: 'None',
};

/** Values of parameters, as the device spells them. */
export const valueWords = {
  dhcp: 'DHCP',
  static: 'Static',
  on: 'On',
  off: 'Off',
  fallback: 'Fallback',
  up: 'Up',
  down: 'Down',
};

export const addresses = {
  interface: 'Interface',
  through: 'This computer talks through it',
  none: 'None',
  router: 'Router',
  address: 'Address',
  addressAt: ({ at }: { at: number }) => `Address ${at}`,
  prefix: 'Prefix length or mask',
  prefixAt: ({ at }: { at: number }) => `Prefix length or mask ${at}`,
  remove: ({ at }: { at: number }) => `Remove address ${at}`,
  add: 'Add an address',
};

export const ipv4 = {
  title: ({ name }: { name: string }) => `IPv4 on ${name}`,
  staticWhereNone: 'Static addresses, where DHCP gives none',
  /** The address follows. */
  takeLease: 'Take the address it has now,',
  routerHint: 'Empty where the network has none.',
  linkLocal: 'Link-local address (169.254)',
  linkLocalOff: 'Off',
  linkLocalOn: 'On, beside the others',
  linkLocalFallback: 'Fallback, where DHCP gives none',
  fallbackHint: 'With DHCP: uses the static address and router where it gives none.',
  routesHint: 'With DHCP: takes the static routes that it gives, and ignores the router that it gives.',
  twice: 'This address stands in the list already.',
  held: ({ holder }: { holder: string }) => `${holder} has this address.`,
  needsAddress: 'Without DHCP the device needs an address.',
};

export const ipv4Titles = {
  enabled: 'IPv4',
  configurationMode: 'Addressing',
  linkLocalMode: 'Link-local address',
  staticDefaultRouter: 'Router',
  staticAddressConfigurations: 'Static addresses',
  address: 'Address',
  prefixLength: 'Prefix length',
  useStaticDHCPFallback: 'Static fallback',
  useDHCPStaticRoutes: 'Routes from DHCP',
};

export const ipv6 = {
  title: ({ name }: { name: string }) => `IPv6 on ${name}`,
  sentence: 'The device takes its IPv6 addresses from the router or from DHCP; they cannot be typed in.',
  enabled: 'IPv6',
  notTold: 'The device does not tell whether IPv6 is on.',
};

export const subnet = {
  device: 'This device',
  router: 'Router',
  computer: 'This computer',
  who: 'Who is in the subnet',
  outside: 'outside the subnet',
  network: 'Network',
  mask: 'Mask',
  hosts: 'Hosts',
  hostCount: ({ count }: { count: number }) => `(${number(count)})`,
  broadcast: 'Broadcast',
  noBroadcast: 'None',
  notYet: 'The subnet is drawn here once address and prefix length are complete.',
};

export const hostname = {
  title: 'Host name',
  sentence: 'The name by which the device is known on the network.',
  static: 'Static host name',
  whereNone: 'Host name, where DHCP gives none',
};

export const hostnameTitles = { useDhcpHostname: 'Host name from DHCP', staticHostname: 'Host name' };

export const announcedName = {
  title: 'Announced name',
  sentence: 'The name that lists of devices show, such as the one of this program.',
  notAnnounced: 'The device does not announce itself now: only an address leads to it.',
  asking: 'Asking the device …',
  needsLogin: 'Log in to see it and to change it.',
};

export const resolver = {
  title: 'DNS',
  sentence: 'Which name servers the device asks, and how it completes short names.',
  nameServersInUse: 'Name servers in use',
  searchDomainsInUse: 'Search domains in use',
  domainNameInUse: 'Domain name in use',
  whereNone: 'What stands below is used where DHCP gives nothing.',
  nameServer: 'name server',
  searchDomain: 'search domain',
  order: 'Asked in this order.',
};

export const resolverTitles = {
  useDhcpResolverInfo: 'DNS from DHCP',
  staticNameServers: 'Name servers',
  staticSearchDomains: 'Search domains',
  staticDomainName: 'Domain name',
};

export const proxy = {
  title: 'Global proxy',
  sentence:
    'What the device asks of the internet goes through it. It takes effect after a restart of the device.',
  httpHint: 'Such as http://10.0.0.8:3128. Empty: none.',
  noProxyHint: 'Names, addresses and networks with commas between them: .example.com, 192.168.0.0/24.',
  login:
    'A login stands in a proxy’s address. The device tells only a part of it: to change such an address, type it in whole, with its password.',
  obscured: 'Type the address in whole, with its password: the device has obscured the one that it shows.',
};

export const proxyTitles = { httpProxy: 'HTTP proxy', httpsProxy: 'HTTPS proxy', noProxy: 'No proxy for' };

export const interfaces = {
  whichActive: 'Which interfaces are active',
  howChosen: 'How they are chosen',
  activeNow: 'Active now',
  byPriority: 'By priority, the first before the others',
  byHand: 'Chosen by hand',
  none: 'None',
  whatElse: 'What else the device tells',
  interface: 'Interface',
  toggle: ({ name }: { name: string }) => `Interface ${name}`,
  toggleHint: 'Off: nothing goes through it any more, also after a restart.',
  state: 'State',
  supportedLinkModes: 'Supported link modes',
  direction: 'Direction',
  downlink: 'Down, to devices behind it',
  uplink: 'Up, to the network',
  portNumber: 'Port number',
  seenOnPort: 'Seen on this port',
  nothingSeen: 'Nothing',
  partOfBridge: 'Part of bridge',
  members: 'Members',
  noMembers: 'None',
};

/** How a device chooses between its interfaces. */
export const switchingModes = {
  auto: 'Automatic: the first that works',
  manual: 'Manual: always those chosen',
  none: 'None',
};

export const picture = {
  label: 'The network of the device',
  lineNotKnown: ({ address }: { address: string | null }) =>
    `Which interface this computer talks through is not known: none of them holds ${address ?? 'an address that was used'}.`,
  diagram: 'The diagram',
  diagramOf: ({ name }: { name: string }) => `Diagram of the network of ${name}. The same follows as text.`,
  asText: ({ name }: { name: string }) => `The network of ${name} as text`,
  showPicture: 'Show as a map',
  showText: 'Show as text',
  line: 'This computer’s line',
  more: ({ count }: { count: number }) => `and ${count} more`,
  unnamed: 'Without a name',
  port: ({ at }: { at: number }) => `Port ${at}`,
  partOf: ({ bridge }: { bridge: string }) => `Part of ${bridge}`,
  onMissing: ({ master }: { master: string }) => `On ${master}, which is not listed`,
  network: 'Network',
  nothingConnected: 'Nothing connected',
  noAddressSeen: 'No address seen',
  seenHere: 'Seen here',
  seenCount: ({ count }: { count: number }) => `${count} seen here`,
  noWlanSet: 'No WLAN set',
  joined: 'WLAN, joined',
  notJoined: 'WLAN, not joined',
  accessPointIs: ({ enabled }: { enabled: boolean | null }) =>
    `Own access point, ${enabled === null ? 'not told' : enabled ? 'on' : 'off'}`,
  thisComputer: 'This computer',
  talksTo: ({ address }: { address: string }) => `talks to ${address}`,
  leadsTo: ({ title, link }: { title: string; link: string }) => `Leads to: ${title} (${link.toLowerCase()})`,
  node: ({ name, title, state }: { name: string; title: string; state: string }) =>
    `${name}, ${title}: ${state}`,
  addresses: ({ list }: { list: readonly string[] }) => `Addresses: ${list.join(', ')}`,
  onLine: 'This computer’s line to the device goes over it',
};

export const vlan = {
  add: 'Add a VLAN',
  addSentence: 'The device gets one more interface, named after the one it hangs on and its number.',
  noRoom: 'There is no room for another VLAN',
  noRoomError: 'There is no room for another VLAN.',
  noRoomMore: ({ most }: { most: number }) =>
    `This device can have ${most === 1 ? 'one VLAN' : `${most} VLANs`}. Remove one to add another.`,
  onInterface: 'On the interface',
  numberHint: ({ from, to, most }: { from: string; to: string; most: number | null }) =>
    `${from} to ${to}, as in the switch.${most === null ? '' : ` This device can have ${most} in all.`}`,
  taken: ({ id, on }: { id: number; on: string }) => `VLAN ${id} is on ${on} already.`,
  all: 'The VLANs of the device',
  notListed: 'Not listed by the device',
  name: ({ id }: { id: number }) => `VLAN ${id}`,
  none: 'No VLAN on it',
  manualActive:
    'It is one of the manual active devices: the device does not remove it before it is taken off that list in its own settings.',
  needsLogin: 'Log in to the device to remove it.',
  remove: 'Remove',
  /** Read aloud after `remove`. */
  removeWhat: ({ id, on }: { id: number; on: string }) => ` VLAN ${id} on ${on}`,
  removeQuestion: ({ id, on }: { id: number; on: string }) => `Remove VLAN ${id} on ${on}?`,
  loses: ({ name }: { name: string }) => `The device loses the interface ${name} with its addresses.`,
  keep: 'Keep it',
};

export const vlanTitles = { masterDeviceName: 'Interface', VlanId: 'VLAN number' };

export const securityTitles = {
  mode: 'Mode',
  psk: 'Passphrase',
  hex: 'Hex key',
  identity: 'Identity',
  password: 'Password',
  eapolVersion: 'EAPoL version',
  peapVersion: 'PEAP version',
  label: 'Label',
  certClient: 'Client certificate id',
  certsCA: 'CA certificate ids',
};

/** Section "IEEE 802.1X authentication status". */
export const authenticationWords = {
  Authorized: 'Authorized',
  Unauthorized: 'Unauthorized',
  Connecting: 'Connecting',
  Stopped: 'Stopped',
  Unknown: 'Not known',
};

export const authenticationMeanings = {
  Authorized: 'The network has let it in.',
  Unauthorized: 'The network has refused it: check the credentials and the certificate.',
  Connecting: 'It is being asked just now.',
  Stopped: 'No authentication is going on.',
  Unknown: 'The device does not say how it stands.',
};

export const wired8021X = {
  title: ({ name }: { name: string }) => `802.1X and MACsec on ${name}`,
  sentence: 'With it, the device proves who it is before the switch opens the port.',
  secured: 'Secured by MACsec',
  notSecured: 'Not secured by MACsec',
  use: 'Use 802.1X on this interface',
  hexDigits: ({ count }: { count: number }) => `${count} hex digits, 32 or 64`,
  keyName: 'Name of the key (CKN)',
  keyNameHint: '2 to 64 hex digits, an even number. The same as in the switch.',
  switchAgrees: 'The switch must agree',
  switchAgreesMore:
    'A switch port that expects other settings stays closed, and the device cannot be reached through it.',
  keyMissing: 'The key (CAK) is missing.',
  keyNameMissing: 'The name of the key (CKN) is missing.',
};

export const wired8021XTitles = { enabled: '802.1X', mkaCak: 'Key (CAK)', mkaCkn: 'Key name (CKN)' };

export const wiredModes = {
  'WPA-Enterprise-PEAP-MSCHAPv2': 'PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'EAP-TLS',
  'MACsec-PSK': 'MACsec with a pre-shared key',
};

export const wlanPage = {
  inInstallationMode: 'The device is in installation mode',
  joiningAnother: 'Joining another WLAN?',
  installation: ({ installs }: { installs: boolean }) =>
    `The installation scans for networks, tests the settings${installs ? ', switches to the site’s network' : ''} and watches until the device is there. Here, settings are only stored.`,
  install: 'Install on WLAN',
  stationOn: ({ name }: { name: string }) => `Station on ${name}`,
  stationSentence: 'The WLAN that the device joins. It is stored and not tested: the installation tests it.',
  ssid: 'Network (SSID)',
  ssidTitle: 'Network',
  ssidBytes: ({ count, most }: { count: number; most: number }) => `${count} of ${most} bytes`,
  accessPointOn: ({ name }: { name: string }) => `Own access point on ${name}`,
  accessPointSentence: 'The device switches it by itself. It cannot be set from here.',
  country: 'Country',
  countryCode: 'Country code',
  countrySentence:
    'It decides which channels and which power the radio may use. A country that was set cannot be unset, only changed.',
  countryLocked: 'The code is locked for the region in which this device was sold, and cannot be changed.',
};
