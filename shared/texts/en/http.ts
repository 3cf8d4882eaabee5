/** What can go wrong on the way to a device: the connection, the certificate, the login. */
export const http = {
  noAnswerIn: ({ where, seconds }: { where: string; seconds: number }) =>
    `${where} gave no whole answer within ${seconds} s.`,
  requestCancelled: 'The request was cancelled.',
  closed: 'The connection to the device was closed.',

  macNoWay: ({ where }: { where: string }) => `macOS found no way to ${where}.`,
  macNoWayAdvice:
    'Allow Local Network for this program (System Settings, Privacy & Security), and check the cable and that this computer has an address in the device’s subnet.',
  nothingAtPort: ({ where }: { where: string }) =>
    `${where}: a computer is there, but nothing answers at this port.`,
  nothingAtPortAdvice: 'Check the port; a device that is starting answers after a minute or two.',
  nothingAtAddress: ({ where }: { where: string }) => `${where}: nothing is at this address.`,
  noWay: ({ where }: { where: string }) => `${where}: this computer has no way into that network.`,
  noSuchAddress: ({ where }: { where: string }) => `${where}: this computer has no address of that kind.`,
  subnetAdvice: 'Check the cable and that this computer has an address in the device’s subnet.',
  cardDown: ({ where }: { where: string }) => `${where}: the network card is down.`,
  cardDownAdvice: 'Check the cable or the Wi-Fi connection.',
  noWayAsItStands: ({ where }: { where: string }) =>
    `${where}: there is no way to this address as it stands.`,
  noWayAsItStandsAdvice:
    'A link-local IPv6 address needs its network card, such as [fe80::1%eth0]. Where only some cards may be used, one of them must lead there.',
  notAllowed: ({ where }: { where: string }) =>
    `${where}: the operating system does not allow this connection.`,
  notAllowedAdvice: 'Check the firewall, and on macOS the Local Network permission.',
  noSuchName: ({ where }: { where: string }) => `${where}: no device goes by this name.`,
  noSuchNameAdvice: 'Check the spelling, or use the IP address.',
  nameNotLookedUp: ({ where }: { where: string }) => `${where}: the name could not be looked up.`,
  nameNotLookedUpAdvice: 'Use the IP address, or check this computer’s name server.',
  connectionUnanswered: ({ where }: { where: string }) => `${where} did not answer the connection.`,
  endedAtOnce: ({ where }: { where: string }) => `What answers at ${where} ended the connection at once.`,
  notConnected: ({ where, code }: { where: string; code: string }) =>
    `The connection to ${where} could not be made (${code}).`,
  busyAdvice: 'A device that is starting or busy does that: wait a minute, then try again.',
  broke: ({ where }: { where: string }) =>
    `The connection to ${where} broke before the whole answer had come.`,
  brokeQuestionAdvice: 'Nothing was to be changed by it: try again.',
  brokeChangeAdvice: 'Whether the device acted on it is not known: read its state again before repeating.',

  notHttp: ({ where }: { where: string }) => `What answers at ${where} does not speak HTTP as it should.`,
  notHttpAdvice: 'Check the port: it may belong to another service of the device, or to another machine.',
  notHttps: ({ where }: { where: string }) => `What answers at ${where} does not speak https at this port.`,
  notHttpsAdvice: ({ plain }: { plain: string }) =>
    `Check that it is the device’s https port; where it is its http port, use ${plain}.`,
  tlsTooOld: ({ where }: { where: string }) =>
    `${where}: its TLS is too old for this program, so nothing was sent.`,
  tlsTooOldAdvice: 'A newer AXIS OS brings a newer TLS. Until then use http:// for this device.',
  notSecured: ({ where }: { where: string }) => `No secure connection could be agreed on with ${where}.`,
  notSecuredAdvice:
    'Its TLS may be too old: a newer AXIS OS helps, and a device without https is reached by http://.',
  speaksHttps: ({ secure }: { secure: string }) => `This port speaks https: use ${secure}.`,
  speaksHttpsAdvice: ({ secure }: { secure: string }) => `Use ${secure} as its address.`,
  tooLarge: 'The answer is larger than 4 MiB and was not read to its end.',
  unreadable: 'The answer’s packing (Content-Encoding) could not be undone.',

  sentElsewhere: ({ where, status }: { where: string; status: number }) =>
    `${where} sends requests elsewhere (status ${status}), which is not followed.`,
  otherPage: ({ where, page }: { where: string; page: string }) =>
    `${where} sends this call on to another page of its own (${page}).`,
  otherPageAdvice:
    'It may be waiting for its first set-up, or be no Axis device: open its page in a browser to see.',
  wantsHttps: ({ to }: { to: string }) => `The device wants https: it sends requests on to ${to}.`,
  wantsHttpsAdvice: ({ to }: { to: string }) => `Use ${to}.`,
  sentOn: ({ where, to }: { where: string; to: string }) =>
    `${where} sends requests on to ${to}, which is not followed.`,
  sentOnAdvice: ({ to }: { to: string }) => `If that is the device, use ${to} as its address.`,

  noLogin: 'The device needs a login, and none was given.',
  noLoginAdvice: 'Enter the user name and password of this device.',
  basicInTheClear:
    'The device asks for the password in readable form (Basic) on a connection that others on the network can read. It was not sent.',
  basicInTheClearAdvice: 'Use https:// for this device, or allow Digest on it.',
  closesAlways:
    'The device closes its connection after each answer, so that it cannot show on one connection who it is before a login or a setting goes over it. Nothing was sent.',
  closesAlwaysAdvice: 'Use https:// for this device: its certificate shows who it is.',
  neverFresh: 'The device keeps declaring the login out of date, however new it is.',
  neverFreshAdvice: 'Restart the device, then try again.',
  userWithColon: 'A user name with a colon cannot be sent to this device.',
  loginUntold: 'The device wants a login but does not say how.',
  loginUnknown: ({ offered }: { offered: string }) =>
    `The device wants a kind of login that this program does not know (${offered}).`,
  loginUnknownAdvice: 'Set the device’s authentication policy to Digest, or use https:// with Basic.',
  refusedBefore: ({ user }: { user: string }) =>
    `The device refused the login of “${user}” before. It was not tried again: devices block whoever guesses.`,
  refusedBeforeAdvice: 'Enter the right user name and password for this device.',
  noLongerTaken: ({ user }: { user: string }) =>
    `The device no longer takes the login of “${user}” for this.`,
  noLongerTakenAdvice:
    'The password was changed meanwhile, or this needs an administrator: enter the login again.',
  refused: ({ user }: { user: string }) =>
    `The device refused the login of “${user}”: the user name or the password is wrong, or this account is no administrator.`,
  noAdministrator: 'The device has no administrator yet, so nothing else works on it.',
  noAdministratorAdvice: 'Create its first administrator in the window or on its own page.',

  fingerprintLength: 'A SHA-256 fingerprint has 64 hex digits.',
  fingerprintLengthAdvice: 'Copy it from the device’s certificate page, with or without the colons.',
  noCertificate: 'The device showed no certificate. Nothing was sent to it.',
  firstContact: ({ fingerprint }: { fingerprint: string }) =>
    `First contact over https with this device. Its certificate has the SHA-256 fingerprint ${fingerprint}.`,
  firstContactAdvice: 'Compare it with the device’s own where you can, then trust it.',
  certificateChanged: ({ seen, expected }: { seen: string; expected: string }) =>
    `The device shows another certificate than before: SHA-256 ${seen}, expected was ${expected}. Nothing was sent to it.`,
  certificateChangedAdvice:
    'A factory reset or a new certificate explains it. If nobody did that, something else is answering.',
};
