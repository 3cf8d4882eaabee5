/** The plan of a site: what its columns are called, and what is wrong with its cells. */
import { helpers } from '../helpers.ts';

const { list, plural, number } = helpers('en');

export const planColumns = {
  serial: 'Serial number or MAC',
  model: 'Model',
  name: 'Name',
  place: 'Place',
  host_name: 'Host name',
  ipv4: 'DHCP or static',
  address: 'Address',
  prefix: 'Prefix length or mask',
  router: 'Router',
  name_servers: 'Name servers',
  search_domains: 'Search domains',
  vlan: 'VLAN',
  http_proxy: 'HTTP proxy',
  https_proxy: 'HTTPS proxy',
  no_proxy: 'Without proxy',
  wlan: 'WLAN',
  wlan_security: 'WLAN security',
  wired_8021x: '802.1X at the cable',
  eap_identity: '802.1X identity',
  administrator: 'First administrator',
};

export const plan = {
  ipv4Mode: 'This is “dhcp” or “static”.',
  prefix: 'A prefix length is a number from 1 to 32; a mask looks like 255.255.255.0.',
  proxyLogin: 'A plan holds no logins. Set a proxy with a login on the device’s own page.',
  whichEap: 'Say which way of 802.1X this is: “PEAP” (a password) or “EAP-TLS” (a certificate).',
  wlanSecurity:
    'This is “none”, “WPA-Personal-PSK” (a passphrase), “WPA-Personal-HEX” (a hex key), “PEAP” (an identity and a password) or “EAP-TLS” (a certificate).',
  wired8021X:
    'This is “off”, “PEAP” (an identity and a password) or “EAP-TLS” (a certificate). MACsec is set on the device’s own page.',
  noIdentity: 'The device logs in to the network with an identity: give it here.',
  identityAlone:
    'Nothing in this row uses an identity: fill in the WLAN’s security or 802.1X at the cable with PEAP or EAP-TLS.',
  no8021X: 'The device has no 802.1X at its cable.',
  modeNotOffered: ({ mode }: { mode: string }) => `The device does not offer ${mode}.`,
  noCertificate:
    'The device has no client certificate chosen for this. Choose one on its own page first: a plan holds none.',
  certificateUnknown:
    'A plan holds no certificates: the device uses the one that is chosen in it. Whether there is one is seen only once it is logged in.',
  serverUnverified: ({ count }: { count: number }) =>
    `${plural(count, '1 device gives', `${number(count)} devices give`)} the password of 802.1X to whoever answers: no certificate authority is chosen in them, as far as is known, with which they would check the server. Choose one on the device’s own page.`,
  mayBeShutOut: ({ count }: { count: number }) =>
    `802.1X is switched on at the cable of ${plural(count, '1 device', `${number(count)} devices`)}, as the last step. Where the switch does not let a device in after that, it is reached over its cable no more.`,
  poolAddress: 'Only IPv4 addresses and ranges of them are given out, without ports.',
  noDevice: 'There is no serial number, and no model whose next device could take this row.',
  otherModel: ({ model }: { model: string }) => `The device with this serial number is a ${model}.`,
  tooOld: ({ os, since }: { os: string; since: string }) =>
    `The device has AXIS OS ${os}; setting this needs ${since} or later.`,
  noAdministrator:
    'The device has no administrator yet, and nothing can be set before it has one. Say what the first one is to be called.',
  noStation: 'The device cannot join a WLAN.',
  vlansFull: ({ most }: { most: number }) =>
    plural(
      most,
      'The device takes 1 VLAN, and has it already.',
      `The device takes ${number(most)} VLANs, and has them already.`,
    ),
  dhcpAddress: 'With DHCP the server gives the address. Leave this empty, or write “static”.',
  dhcpRouter: 'With DHCP the server names the router; this one is used only where it names none.',
  lengthBehind: ({ address, length }: { address: string; length: string }) =>
    `Write ${address} here, and ${length} in the column of the prefix length.`,
  prefixAlone: 'A prefix length needs an address beside it.',
  staticAlone: 'A static address is asked for, and none is given.',
  wlanAlone: 'Say which WLAN this is the security of.',
  wlanTaken: 'Nothing says how this WLAN is secured: it is taken for WPA-Personal with a passphrase.',
  addressOfCable:
    'The address is set for the cable. In the WLAN the device keeps the settings that it has there.',
  addressNotOfVlan: ({ vlan }: { vlan: number }) =>
    `The address is set for the cable itself, not for VLAN ${vlan}.`,
  searchAfterDhcp:
    'A device that gets its name servers from a DHCP server may use the search domains of that server.',
  serversGo:
    'The device has its name servers from DHCP. With a static address it has none, unless you give some here.',
  noPrefix: 'The subnet of this address is not known: give a prefix length or a mask.',
  othersGo: ({ addresses }: { addresses: readonly string[] }) =>
    `The device’s other static addresses go: ${addresses.join(', ')}.`,
  routerGoes: ({ router }: { router: string }) =>
    `The device’s router ${router} is outside the new subnet and is taken away. Give one here if the device needs one.`,
  routerElsewhere: ({ router }: { router: string }) => `${router} is in none of the device’s subnets.`,
  addressTwice: ({ row }: { row: number }) => `Row ${number(row)} has this address already.`,
  nameTwice: ({ row }: { row: number }) => `Row ${number(row)} has the same name.`,
  addressOfRouter: ({ row }: { row: number }) => `This is the router of row ${number(row)}.`,
  addressOwn: ({ address }: { address: string }) => `This computer has the address ${address}.`,
  addressOfDevice: ({ address, name, serial }: { address: string; name: string; serial: string }) =>
    `${name} (${serial}) has the address ${address}, and keeps it.`,
  addressOnceOfDevice: ({ address, name, serial }: { address: string; name: string; serial: string }) =>
    `${name} (${serial}) had the address ${address} when it was seen last. It is not here now.`,
  addressHeld: ({ address, holder }: { address: string; holder: string | null }) =>
    holder === null
      ? `${address} is taken: somebody answers there.`
      : `${address} is taken: ${holder} answers there.`,
  noHeader: 'No row of this spreadsheet looks like the names of a plan’s columns.',
  noHeaderAdvice:
    'Give each column its name above the first device, such as serial, name, address and prefix, and open the file again.',
  tooManyRows: ({ count, most }: { count: number; most: number }) =>
    `There are ${number(count)} rows; a plan has ${number(most)} at most.`,
  secretColumn: ({ title }: { title: string }) =>
    `The column “${title}” looks like passwords or keys: it is left where it is, because a plan holds none.`,
  noteColumns: ({ titles }: { titles: string[] }) => `Nothing is set from these columns: ${list(titles)}.`,
  noteRow: 'This row says nothing of a device, and is left out.',
  notTheSame: 'This row says it twice, and not the same.',
  otherSite: 'Another site is open now: this was another one’s plan.',
  otherSiteAdvice: 'Open the plan again. Nothing was kept of what was typed last.',
  stuck:
    'This device and others take each other’s addresses, and the subnet has no free address where one of them could wait.',
  through: ({ address }: { address: string }) =>
    `Devices take each other’s addresses. This one waits at ${address} until its own is free.`,
  outOfReach: ({ subnet, count, needs }: { subnet: string; count: number; needs: string | null }) =>
    `This computer has no address in ${subnet}: afterwards it reaches ${plural(count, 'this device', `${number(count)} devices of the plan`)} only through a router. ${needs === null ? 'No address is free there for it.' : `Without one it needs an address there, such as ${needs}.`}`,
};

/** The command of the terminal. */
export const planTerminal = {
  whichWord: 'Behind plan stands what to do with it.',
  noFile: ({ word }: { word: string }) => `plan ${word} needs the name of a file.`,
  finding: ({
    row,
    column,
    message,
    isWarning,
  }: {
    row: number;
    column: string | null;
    message: string;
    isWarning: boolean;
  }) =>
    `${isWarning ? 'Warning: row' : 'Row'} ${number(row)}${column === null ? '' : `, ${column}`}: ${message}`,
  checked: ({ rows, errors, warnings }: { rows: number; errors: number; warnings: number }) =>
    `${plural(rows, '1 row', `${number(rows)} rows`)} checked: ${plural(errors, '1 error', `${number(errors)} errors`)}, ${plural(warnings, '1 warning', `${number(warnings)} warnings`)}. Nothing was set.`,
};

/** The groups of columns. */
export const planGroups = {
  device: 'Device',
  address: 'Address',
  names: 'Names',
  network: 'VLAN and proxy',
  wlan: 'WLAN and 802.1X',
};

/** The page of the plan. */
export const planPage = {
  title: 'Plan of the site',
  rail: 'Plan',
  means:
    'A row for each device and what it is to become. Type, paste rows from a spreadsheet, open one, or scan labels. Empty cells change nothing, and nothing is sent before you apply the plan.',
  reading: 'The plan is being read.',
  open: 'Open a spreadsheet …',
  scan: 'Scan labels',
  scanEnd: 'End scanning',
  check: 'Check',
  checking: 'Asking the addresses …',
  checked: 'Checked: no errors, and nobody else answers at the addresses that could be asked.',
  columns: 'Columns shown',
  undo: 'Undo',
  redo: 'Redo',
  fillDown: 'Fill down',
  pool: 'Give addresses …',
  remove: ({ count }: { count: number }) => plural(count, 'Delete row', `Delete ${number(count)} rows`),
  row: 'Row',
  cell: ({ column, row }: { column: string; row: number }) => `${column}, row ${number(row)}`,
  keys: 'Arrow keys move, typing replaces, F2 edits, Shift selects several cells, Ctrl+Z undoes.',
  hasError: 'has an error',
  isHere: 'here now',
  waits: 'not here yet',
  error: 'Error:',
  warning: 'Warning:',
  place: ({ row, column }: { row: number; column: string | null }) =>
    column === null ? `Row ${number(row)}` : `Row ${number(row)}, ${column}`,
  more: ({ count }: { count: number }) => `and ${number(count)} more`,
  pasted: ({ left }: { left: number }) =>
    left === 0
      ? 'Pasted.'
      : `Pasted, but for ${plural(left, '1 row', `${number(left)} rows`)}: the plan is full.`,
  standing: ({
    rows,
    here,
    errors,
    warnings,
  }: {
    rows: number;
    here: number;
    errors: number;
    warnings: number;
  }) =>
    `${plural(rows, '1 row', `${number(rows)} rows`)}, ${number(here)} of them here now: ${plural(errors, '1 error', `${number(errors)} errors`)}, ${plural(warnings, '1 warning', `${number(warnings)} warnings`)}.`,
};

/** The field that takes labels. */
export const planScan = {
  label: 'Scan, paste or type a serial number or MAC',
  hint: 'The row lights up and is the device’s. A high tone: taken; two low ones: look here. Any notation will do, also the whole text of a label.',
  unreadable: 'There is no serial number in this: it has 12 characters, 0 to 9 and A to F.',
  bound: ({ serial, row, name }: { serial: string; row: number; name: string }) =>
    `${serial}: row ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  again: ({ serial, row, name }: { serial: string; row: number; name: string }) =>
    `${serial} was scanned before: row ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  unknown: ({ serial }: { serial: string }) => `${serial} is in no row, and no row waits for a device.`,
  add: ({ count }: { count: number }) =>
    plural(count, 'Add as a new row', `Add as ${number(count)} new rows`),
  added: ({ count }: { count: number }) =>
    plural(count, '1 row was added.', `${number(count)} rows were added.`),
  next: ({ row, where, count }: { row: number; where: readonly string[]; count: number }) =>
    `Next: ${[`row ${number(row)}`, ...where].join(', ')}. ${plural(count, '1 row waits for its device.', `${number(count)} rows wait for their devices.`)}`,
  complete: 'Every row has its device.',
  leave: 'Leave it out',
};

/** The dialog that gives addresses. */
export const planPool = {
  title: 'Give addresses from a range',
  means: ({ count }: { count: number }) =>
    `${plural(count, '1 row gets the next free address', `${number(count)} rows get the next free addresses`)}: what the list, the plan or somebody on the network has is left out. Select several rows to give new ones to them alone.`,
  range: 'Range',
  rangeHint: 'Such as 10.0.0.20-99 or 10.0.0.0/24',
  except: 'Except',
  exceptHint: 'Addresses and ranges that stay free, such as those of a DHCP server',
  cancel: 'Cancel',
  fill: ({ count }: { count: number }) => plural(count, 'Give 1 address', `Give ${number(count)} addresses`),
  given: ({ count, wanted }: { count: number; wanted: number }) =>
    count === wanted
      ? plural(count, '1 address was given.', `${number(count)} addresses were given.`)
      : `Only ${number(count)} of ${number(wanted)} rows got an address: the range has no more free ones.`,
};

/** The dialog that takes a spreadsheet over. */
export const planSheet = {
  title: 'Plan from a spreadsheet',
  from: ({ file, encoding }: { file: string; encoding: string }) => `${file}, read as ${encoding}.`,
  means: 'What each of its columns is. Nothing was taken over yet.',
  note: 'Kept as a note',
  leftOut: 'Left out',
  problems: ({ count }: { count: number }) =>
    plural(count, '1 thing to know', `${number(count)} things to know`),
  row: ({ row }: { row: number }) => `Row ${number(row)}:`,
  more: ({ count }: { count: number }) => `and ${number(count)} more`,
  tooMany: ({ most }: { most: number }) => `A plan has ${number(most)} rows at most.`,
  cancel: 'Cancel',
  replace: 'Replace the plan',
  add: ({ count }: { count: number }) => plural(count, 'Add 1 row', `Add ${number(count)} rows`),
  taken: ({ count }: { count: number }) =>
    plural(count, '1 row was taken over.', `${number(count)} rows were taken over.`),
};
