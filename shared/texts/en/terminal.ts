/** What the terminal says. */
/** What `identify` tells, a line each. */
export const identity = {
  starting: 'It is still starting: what it tells now may change.',
  serial: 'Serial number',
  model: 'Model',
  administrator: 'First administrator',
  itsPassword: 'Its password',
  api: 'Network settings API',
  notTold: 'not told',
  missing: 'missing',
  exists: 'exists',
  tooOldToTell: 'before 8.50',
  cameLater: 'none: it came with AXIS OS 8.50',
  notToldUnasked: 'not told without a login',
};

/** How a step stands, in a column. */
export const stepState = {
  todo: 'todo',
  running: 'running',
  waiting: 'waiting',
  done: 'done',
  skipped: 'skipped',
  failed: 'failed',
  unknown: 'unknown',
};

export const terminal = {
  step: ({ state, message }: { state: string; message: string }) => `${state.padEnd(8)} ${message}`,
  cancelling: 'Cancelling at the next safe point …',
  giveYes: 'Nothing was sent. Give --yes to send it all the same.',
  noStation: 'The device has no WLAN that could join a network.',
  severalStations: ({ names }: { names: readonly string[] }) =>
    `The device has several: ${names.join(', ')}.`,
  nameStation: 'Name one with --interface-name.',
  trustAdvice: ({ advice }: { advice: string }) =>
    `${advice} Trust is given with --fingerprint, or with --trust-first for a device that was never seen.`,
  deviceColumns: 'SERIAL|NAME|ADDRESSES',
  port: ({ port }: { port: number }) => `port ${port}`,
  tryIdentify: 'Try identify with an address of it.',
  noDevice: 'No device announced itself. Switches may filter multicast: try identify with an address.',
  asking: ({ seconds, cards }: { seconds: number; cards: readonly string[] }) =>
    `Asking for ${seconds} s on ${cards.join(', ')} …`,
  noCardToAsk: 'There is no network card to ask on.',
  noSuchCard: ({ address }: { address: string }) =>
    `This computer has no network card with the address ${address}.`,
  noCards: 'It has none with an IPv4 address.',
  otherCards: ({ addresses }: { addresses: readonly string[] }) => `It has ${addresses.join(', ')}.`,
  noHttps: 'The device has no https: over plain HTTP, what is read and sent can be read along here.',
  secretOverHttp: 'A key or a password goes over plain HTTP now: others on this network can read it.',
  stdinTwice: 'Standard input cannot hold both the password and the parameters.',
  stdinTwiceAdvice: 'Put the password into the variable AXIS_PASSWORD.',
  stdinEncoding: 'Standard input is in no encoding that can be read, so nothing was sent.',
  stdinEncodingAdvice: 'Write it as UTF-8, or as UTF-16 with a byte order mark.',
  secretArgument: 'There is a key or a password among the parameters: others can read arguments.',
  secretArgumentAdvice: 'Give --params - and write the JSON to standard input.',
  notJson: '--params is not valid JSON.',
  notJsonAdvice: `Write it like --params '{"deviceName":"wlan0"}'.`,
  noPassword: 'The device’s password is missing.',
  noPasswordAdvice:
    'Put it into the variable AXIS_PASSWORD, or give --password-stdin and write it to standard input.',
  fault: ({ name }: { name: string }) => `A fault in this program ended the command (${name}).`,
  faultAdvice:
    'Read the device’s state before trying again; if it comes back, tell the developers the command.',
  faultBeside: ({ where, name }: { where: string; name: string }) =>
    `${where}: a fault in this program (${name}).`,
  dataFolder: '--data takes a folder.',
  notWritten: 'The output could not be written.',
  languages: ({ known }: { known: readonly string[] }) => `--language takes one of ${known.join(', ')}.`,
};
