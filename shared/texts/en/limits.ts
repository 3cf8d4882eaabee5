/** Of values in JSON, by the names that schemas give them. */
const kinds: Partial<Record<string, string>> = {
  string: 'A text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'true or false',
  array: 'A list',
  object: 'A JSON object',
};

/** What may be typed. */
export const limits = {
  wrongKind: ({ kind }: { kind: string }) => `${kinds[kind] ?? 'Another kind of value'} is wanted here.`,
  tooManyEntries: ({ most }: { most: number }) => `At most ${most} entries.`,
  tooLong: ({ most }: { most: number }) => `At most ${most} characters.`,
  tooBig: ({ most }: { most: number }) => `The value is at most ${most}.`,
  tooSmall: ({ least }: { least: number }) => `The value is at least ${least}.`,
  notValid: 'The value is not valid.',
  announcedMissing: 'A device cannot announce itself without a name.',
  announcedSigns: 'No blanks at its ends and no control characters.',
  announcedLong: ({ most }: { most: number }) =>
    `At most ${most} bytes: letters beyond English ones take two or more.`,
  noUser: 'Type in the user’s name.',
  userLong: ({ most }: { most: number }) => `A user’s name has at most ${most} characters.`,
  userControls: 'A user’s name has no control characters.',
  noPassword: 'Type in the password.',
  choosePassword: 'Choose a password.',
  passwordLong: ({ most }: { most: number }) => `A password has at most ${most} characters.`,
  interfaceMissing: 'The name of the network interface is missing.',
  interfaceLong: 'The name of a network interface has at most 64 characters.',
  vlanId: 'A VLAN id is a whole number from 1 to 4094.',
  hostName:
    'A host name has letters, digits and hyphens (none at either end), up to 63 of them between two dots and 253 in all.',
  domain:
    'A domain has letters, digits, hyphens and dots between its parts, such as example.com, with no dot at the end.',
  router: 'The router is an IPv4 address, or empty where there is none.',
  nameServer: 'A name server is given by its IPv4 or IPv6 address, such as 10.0.0.1.',
  proxyLong: 'A proxy’s URL has at most 1000 characters.',
  proxy:
    'A proxy is a URL such as http://10.0.0.9:3128, with nothing behind the port; signs in its login are written as %40 for @.',
  noProxyLong: 'The list has at most 1000 characters.',
  noWildcards: 'Wildcards are not allowed: write .example.com for all names below it.',
  noProxy: 'Names, addresses and networks with a comma between them, such as .example.com,192.168.0.0/24.',
  cak: 'A CAK has 32 or 64 hex digits.',
  ckn: 'A CKN has 2 to 64 hex digits.',
  cknEven: 'A CKN has an even number of hex digits.',
  countryCode: 'A country code has two capital letters, such as SE.',
  noCountry: 'XX means that no country is set; a device cannot be set back to it.',
  textLong: 'At most 255 characters.',
  peapLabel: 'A PEAP label is 1 or 2.',
  ssidMissing: 'The network’s name (SSID) is missing.',
  ssidLong: ({ most }: { most: number }) =>
    `An SSID has at most ${most} bytes; letters outside English and emoji take two to four bytes each.`,
  ssidNoText: 'Part of this name could not be read as text, so it would be stored as another name.',
  passphraseAscii: 'A passphrase has letters, digits and signs of plain ASCII alone.',
  passphraseShort: 'A passphrase has at least 8 characters.',
  passphraseLong: 'A passphrase has at most 63 characters; 64 hex digits are a hex key.',
  hexKey: 'A hex key has exactly 64 hex digits (0-9, A-F).',
  identityMissing: 'The EAP identity is missing.',
  passwordMissing: 'The password is missing.',
  certClientMissing: 'EAP-TLS needs the id of the device’s client certificate.',
};
