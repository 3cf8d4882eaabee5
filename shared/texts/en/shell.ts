/** What is always there in the window: the ways to its pages, and what cannot be kept. */
export const shell = {
  program: 'Field Installer for Axis devices',
  main: 'Main',
  devices: 'Devices',
  jobs: 'Jobs',
  cards: 'Cards',
  help: 'Help',
  waitingForYou: ({ count }: { count: number }) => `${count} waiting for you`,
  running: ({ count }: { count: number }) => `${count} running`,
  kept: 'What is kept on this computer',
  notKept: 'Not everything is kept on this computer',
  notRead: 'Something that was kept could not be read',
  understood: 'Understood',
};
