/** What jobs say: their steps, what becomes of each, and how they end. */

/** The steps of all jobs, by name. */
export const jobStep = {
  check: 'Read what the device has',
  address: 'See that the new address is free',
  send: 'Send the change',
  look: 'See the device again',
  verify: 'Read it back',
  country: 'Set the country code',
  configure: 'Store the WLAN settings',
  test: 'Let the device test them',
  switch: 'Switch from access point to WLAN',
  wait: 'See the device on the site’s network',
};

/** What all jobs say. */
export const jobs = {
  untouched: 'Nothing was changed on the device.',
  unanswered: 'Sent; no answer came back that says how it went.',
  cancelled: 'Cancelled.',
  cancelledAdvice: 'Start again whenever you are ready.',
  stoppedLooking: 'Stopped looking.',
  readAlong:
    'This device is talked to over plain HTTP: the key or password can be read along on this network.',
  closedMeanwhile: 'The connection to the device was closed before its answer came.',
  closedMeanwhileAdvice:
    'It closes where the device is logged in to or out of meanwhile, or moves: try again.',
  outOfTime: 'The answer did not come in time.',
  busyAdvice: 'It may be busy or starting: wait a minute, then look again.',
  thenLookAgain: 'Then look again.',
  answeredAt: ({ address }: { address: string }) => `Its serial number answered at ${address}.`,
  notSeenWithin: ({ seconds }: { seconds: number }) => `Not seen within ${seconds} seconds.`,
  keyAsOther: ({ usual, other }: { usual: string; other: string }) =>
    `The device did not take the key as “${usual}”; it was sent as “${other}”.`,
  keyUnset: ({ usual, other }: { usual: string; other: string }) =>
    `The device says that no key is set, sent as “${usual}” or as “${other}”. Its own test shows whether it has one.`,
  keyUnsetRefused: ({ other }: { other: string }) =>
    `The device says that no key is set, and refuses it as “${other}”. Its own test shows whether it has one.`,

  noSuchDevice: 'There is no such device in the list.',
  runningAlready: 'A job for this device is running already.',
  runningAlreadyAdvice: 'Wait for it to end, or cancel it on the Jobs page.',
  notAsking: 'This job is not asking anything.',
  endedAlready: 'This job has ended already.',
  notResumable: 'This job cannot be taken up again.',
  fault: ({ name }: { name: string }) => `A fault in this program ended the job (${name}).`,
  faultAdvice: 'Check the device’s state on its page before starting again.',
};

/** A change of the network, followed until its effect was seen. */
export const changeJob = {
  openAnother: 'Open another way in to the device first, then try again.',
  told: 'The device has told its settings.',
  noNewAddress: 'No new address is taken.',
  belongsTo: ({ address, name, serial }: { address: string; name: string; serial: string }) =>
    `${address} belongs to ${name} (${serial}).`,
  belongsToAdvice: 'Choose another address, or take that device off the list if it is gone.',
  inUse: ({ address, who }: { address: string; who: string }) => `${address} is in use: ${who}`,
  inUseAdvice: 'Choose another address. If what had it was unplugged just now, try again in a minute.',
  axisThere: ({ serial }: { serial: string }) =>
    `an Axis device with the serial number ${serial} answers there.`,
  somethingThere: 'something answers there.',
  hardwareThere: ({ mac }: { mac: string }) => `something with the hardware address ${mac} is there.`,
  nobodyAt: ({ addresses }: { addresses: readonly string[] }) => `Nobody answers at ${addresses.join(', ')}.`,
  willBe: ({ address }: { address: string }) => `Its address will be ${address}.`,
  lineStays: 'The line stays: there is nothing to look for.',
  saidYes: 'The device said yes.',
  mayHaveMade: 'The device may have made the change.',
  notKnown: 'Whether it changed anything is not known.',

  sentYes: 'The change was sent, and the device said yes.',
  sentUnanswered: 'The change was sent; no answer said how it went.',
  doesNotTell: ({ names }: { names: readonly string[] }) => `The device does not tell ${names.join(', ')}.`,
  notReadBack: ({ address, names }: { address: string; names: readonly string[] }) =>
    `The device answers at ${address} and does not tell ${names.join(', ')}, so that could not be read back.`,
  notReadBackAdvice: 'See by its effect whether it is as it should be.',
  itDoesNotTell: ({ names }: { names: readonly string[] }) => `It does not tell ${names.join(', ')}.`,
  keyless: 'But it says that no key is set.',
  keylessAdvice:
    'What it says of the key is a hint alone. Let it test the settings itself (testWLANStationSettings, or the WLAN installation): that shows whether it can join.',
  asAsked: 'Read back as asked.',
  confirmed: ({ address }: { address: string }) =>
    `The device has the settings as asked, read back at ${address}.`,
  leaseUnseen: ({ address }: { address: string }) =>
    `It was seen at its link-local address ${address} alone: which address it got by DHCP, if any, was not seen.`,
  silentAt: ({ address }: { address: string }) => `At ${address} it did not answer this computer.`,
  stillThere: 'It still answers where it was: perhaps no DHCP server gave it an address.',
  nothingMore: 'Nothing more to do.',

  notAsAsked: ({ names }: { names: readonly string[] }) => `Not as asked: ${names.join(', ')}.`,
  wentBack: ({ address }: { address: string }) =>
    `The device was gone, and answers at ${address} again with its old settings: it went back to them.`,
  notKept: ({ address, seconds }: { address: string; seconds: number }) =>
    `The device said yes, and ${seconds} s later it still answers at ${address} with its old settings: it did not keep the change.`,
  rolledBackAdvice:
    'Its system log says why. Check what was asked, the address and the router first, then try again.',
  yesNotAsAsked: ({ address, names }: { address: string; names: readonly string[] }) =>
    `The device said yes, but read back at ${address} it is not as asked: ${names.join(', ')}.`,
  unansweredNotAsAsked: ({ address, names }: { address: string; names: readonly string[] }) =>
    `No answer said how it went, and read back at ${address} the device is not as asked: ${names.join(', ')}.`,
  unansweredOld: ({ address, why }: { address: string; why: string }) =>
    `No answer said how it went, and the device at ${address} has its old settings: ${why}.`,
  goneForAWhile: 'it was gone for a while, so it went back to them or has never read the request',
  backOrNeverRead: 'it went back to them, or has never read the request',
  neverRead: 'it has probably never read the request',
  notTakenAdvice: 'See what the device has now, then try again.',

  couldNotRead: ({ address }: { address: string }) =>
    `The device answers at ${address}; what it has now could not be read.`,
  unreadable: ({ address, why }: { address: string; why: string }) =>
    `The device answers at ${address}, but its settings could not be read: ${why}`,
  silentWhereAnnounced: ({ address }: { address: string }) =>
    `It announces itself at ${address} and does not answer there.`,
  outOfReach: ({ address }: { address: string }) =>
    `The device announces itself at ${address}, where this computer does not reach it.`,
  tookItselfAway: 'The device can no longer be seen here, as was to be expected.',
  tookItselfAwayAdvice: 'Reach it over another of its interfaces or addresses, and look again from there.',
  notSeenAgain: ({ seconds }: { seconds: number }) =>
    `The device was not seen again within ${seconds} seconds.`,
  strangerAt: ({ address, who }: { address: string; who: string }) =>
    `Somebody else is at ${address}: ${who}`,
  notSeenAdvice: 'Check the cable and the power, wait a minute, and look again.',
  stoppedEarly: 'The change was sent; you stopped looking before its effect was seen.',
  stoppedEarlyAdvice: 'Look for the device again whenever you like.',

  endedAfterSending: 'The program ended after the change was sent and before its effect was seen.',
  endedWhileSending: 'The program ended while the change was being sent. The device may have made it.',
  endedSentAdvice: 'Look for the device again: what it has then is read back and compared.',
  endedBefore: 'The program ended before the change was sent.',
  endedBeforeAdvice: 'Start it again.',
};

const quoted = (ssid: string) => (ssid === '' ? 'without a name' : `“${ssid}”`);

/** The installation of a device in a WLAN. */
export const wlanJob = {
  noStation: ({ name }: { name: string }) => `The device has no WLAN station called ${name}.`,
  noStationAdvice: 'Choose another network interface.',
  isStation: ({ name }: { name: string }) => `${name} is a WLAN station, not in installation mode.`,
  isInInstallation: ({ name, ssid }: { name: string; ssid: string }) =>
    `${name} is a WLAN station, in installation mode (its access point is ${quoted(ssid)}).`,
  countryUntold: 'The device does not tell its country code.',
  countryLeft: ({ code }: { code: string }) => `Left at ${code}.`,
  countryLocked: ({ code }: { code: string | null }) =>
    `The country code of this device is locked at ${code ?? 'its value'}.`,
  countryLockedAdvice: 'Leave the country code as it is.',
  countryYes: ({ code }: { code: string }) => `The device said yes to ${code}.`,
  countrySet: 'The country code was set; nothing else was changed.',
  countryMaybe: 'The country code may have been set; nothing else was changed.',

  isStored: ({ ssid }: { ssid: string }) => `${quoted(ssid)} is stored on the device.`,
  stored: 'The WLAN settings are stored on the device; nothing was switched.',
  maybeStored: 'The WLAN settings may be stored on the device; nothing was switched.',
  maybeStoredNote: 'The WLAN settings may be stored on the device.',
  maybeStoredUnswitched: 'The WLAN settings may be stored on the device. Nothing was switched.',
  noWlanTold: 'It does not tell which WLAN is set.',
  anotherSet: ({ names }: { names: readonly string[] }) =>
    `No answer said how it went, and read back the device has another ${names.join(' and ')}: it has probably never read the WLAN settings. Nothing was switched.`,
  startAgain: 'Start the installation again.',
  readBackHas: ({ ssid }: { ssid: string }) =>
    `Read back, the device has ${quoted(ssid)}; whether the rest is as sent, its own test shows.`,
  couldNotRead: ({ why }: { why: string }) =>
    `No answer said how it went, and what the device has could not be read: ${why}`,

  joined: ({ ssid }: { ssid: string }) => `The device joined ${quoted(ssid)} in its own test.`,
  switchWhenReady: 'Switch it when the site is ready.',
  testSaid: ({ message, code }: { message: string; code: number }) =>
    `The device said: ${message} (code ${code}).`,
  testAdvice: 'Go back, correct it and test again.',
  nothingToSwitch: 'The device is not in installation mode: there is nothing to switch.',
  notInInstallation: 'It is not in installation mode, so there is nothing to switch.',
  notInInstallationAdvice: 'It uses these settings whenever its WLAN is the active interface.',

  question: ({ ssid }: { ssid: string }) =>
    `The device will close its access point and join ${quoted(ssid)}. If this computer is connected through that access point, it loses the connection to the device: join the site’s network with it afterwards.`,
  stillInInstallation: 'The device is still in installation mode.',
  startedToConnect: 'The device said that it has started to connect.',
  switchSaid: ({ message, code }: { message: string; code: number }) =>
    `Sent; the device said: ${message} (code ${code}).`,
  maySwitched: 'The device may have switched.',
  switchNotKnown: 'Whether it has switched is not known: see whether its access point is still there.',
  toldYes: 'The device was told to switch and said yes.',
  toldUnanswered: 'The device was told to switch; no answer said how that went.',

  noInterface: ({ name }: { name: string }) => `It does not tell of its interface ${name}.`,
  onNetwork: ({ device, address }: { device: string; address: string }) =>
    `${device} is on the network at ${address}.`,
  onNetworkAdvice: 'Nothing more to do for its WLAN.',
  accessPointAgain: ({ address }: { address: string }) =>
    `It answers at ${address}, as an access point again.`,
  couldNotJoin: ({ ssid, address }: { ssid: string; address: string }) =>
    `The device could not join ${quoted(ssid)}: it is back in installation mode at ${address}.`,
  couldNotJoinAdvice: 'Check the range and the settings, test again, then switch again.',
  accessPointStill: ({ address }: { address: string }) => `It answers at ${address}, as an access point.`,
  aboutToSwitch: ({ address, seconds }: { address: string; seconds: number }) =>
    `${seconds} s later it still answers at ${address} as an access point. It may be about to switch.`,
  aboutToSwitchAdvice: 'Wait a moment, then look again.',
  notSwitched: ({ address, ssid }: { address: string; ssid: string }) =>
    `It is in installation mode at ${address}: it has not switched, or could not join ${quoted(ssid)}.`,
  neverGone: ({ address, seconds }: { address: string; seconds: number }) =>
    `${seconds} s later it is still in installation mode at ${address} and was never gone: it has probably never read the request.`,
  notSwitchedAdvice: 'Test its settings again, then switch again.',
  answersAt: ({ address }: { address: string }) => `It answers at ${address}.`,
  joinedNotRead: ({ address }: { address: string }) =>
    `It answers at ${address}; whether it has joined could not be read.`,
  unreadable: ({ address, why }: { address: string; why: string }) =>
    `It answers at ${address}, but its settings could not be read: ${why}`,
  notSeen: ({ seconds, ssid }: { seconds: number; ssid: string }) =>
    `It has not been seen for ${seconds} seconds. It may be on ${quoted(ssid)} where this computer does not reach it.`,
  notSeenAdvice:
    'Join the same network with this computer and look again. If the device’s access point comes back, it could not join: join that one and start again.',
  stoppedLooking: 'You stopped looking for it before it was seen.',
  stoppedLookingAdvice: 'Look for it again whenever this computer is on the site’s network.',

  endedWhileSwitching: 'The program ended while the device was switching, so its end was not seen.',
  endedWhileSwitchingAdvice: 'Join the site’s network with this computer and look for the device again.',
  endedWhileStoring:
    'The program ended while the WLAN settings were sent: they may be stored. Nothing was switched.',
  endedWhileStoringAdvice: 'Look again: what the device has is read, then tested.',
  endedStored:
    'The program ended in the middle. The WLAN settings are stored on the device; it was not switched.',
  endedUnsent: 'The program ended in the middle. Nothing was switched, and no WLAN settings were sent.',
  endedCountryMaybe: 'The country code may have been set.',
  endedCountrySet: 'The country code was set.',
};

/** What the device’s own test says, by its code: section "Success codes" of testWLANStationSettings. */
export const stationTest = {
  begun: 'The device has begun to connect; whether it gets there is not said.',
  passed: 'The test passed. The device joined the network with these settings.',
  refused:
    'The network refused the device. The access point answered, but the key, the identity or the password is wrong.',
  unanswered:
    'The access point did not answer in time. The network is out of range, its name is spelt differently, or it is busy.',
  changed: 'The settings changed during the test. Somebody else may be setting up this device. Test again.',
  interrupted:
    'The test was interrupted. The device’s network interface changed while it was tested. Test again.',
  incomplete: 'The settings are incomplete. The key or a certificate is missing on the device.',
};

/** What each change is called. */
export const changeTitle = {
  setDeviceConfiguration: 'Interface up or down',
  addVlan: 'Add a VLAN',
  removeVlan: 'Remove a VLAN',
  setIPv4AddressConfiguration: 'IPv4 settings',
  setIPv6AddressConfiguration: 'IPv6 on or off',
  setHostnameConfiguration: 'Host name',
  setResolverConfiguration: 'DNS settings',
  setMdnssdConfiguration: 'Announced name',
  setGlobalProxyConfiguration: 'Proxy',
  setWired8021XConfiguration: 'Wired 802.1X',
  setWLANStationConfiguration: 'WLAN station',
  setWlanConfiguration: 'WLAN country code',
};

/** What is left to do after a change, and what to do where the device was not seen again. */
export const changeAdvice = {
  announcedLater: 'Lists of devices show the new name as soon as the device has announced it.',
  restartForProxies: 'Restart the device when it suits: it uses these proxies from then on.',
  askDhcpServer:
    'Ask the DHCP server which address it gave the device, add it by that address, and look again.',
  seeAtSwitch: 'See at the switch whether it has closed the device’s port. Once it is open, look again.',
  joinSameWlan: 'Join the same WLAN with this computer and look again.',
};
