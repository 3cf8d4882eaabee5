/** What the program's main process says: of its start, its window and its own calls. */
export const start = {
  options:
    'The program takes --interface ADDRESS (repeatable), --data FOLDER, --practice and a site file. With a command first it works in the terminal: --help lists them.',
  notACard: ({ given }: { given: string }) => `--interface takes an address of a card, not “${given}”.`,
  notACardAdvice: 'Write it like --interface 192.168.0.10.',
  notUnderstood: 'The options were not understood.',
  unknownOption: ({ option }: { option: string }) => `There is no option ${option}.`,
  needsValue: ({ option }: { option: string }) => `${option} takes a value: ${option}=VALUE.`,
  takesNoValue: ({ option }: { option: string }) => `${option} takes no value.`,
  noDisplay: 'There is no display to open a window on.',
  noDisplayAdvice: 'Start it where somebody is logged in at a screen. Commands need none: --help lists them.',
  dataFolder: '--data takes a folder.',
  dataFolderAdvice: 'Write it like --data ./site-data.',
  fileInItsPlace: 'there is a file in its place',
  mayNotWrite: 'this user may not write there',
  diskReadOnly: 'its disk can only be read',
  diskFull: 'its disk is full',
  noFolderAdvice: 'Name another folder with --data, or make this one writable, and start the program again.',
  giveUpAdvice: ({ folder }: { folder: string }) =>
    `Start the program again. If it comes back, install it again; the log is in ${folder}.`,
  couldNotStart: 'The program could not start.',
  pageNotConnected: 'The page could not be connected to the program.',
  pageMissing: 'The program’s page is missing.',
  pageEnded: 'The page ended again and again.',
  pageNotLoaded: 'The program’s page could not be loaded.',
  logNotOpened: ({ folder, problem }: { folder: string; problem: string }) =>
    `The folder ${folder} could not be opened: ${problem}`,
  notOwnWindow: 'This request did not come from the program’s own window.',
  malformed: 'The request is malformed.',
  wentWrong: 'Something went wrong inside the program. It was written to the log.',
  notASiteFile: ({ given }: { given: string }) =>
    `${given} is not a site file (its name would end in .fieldsite), and no option of this program.`,
};
