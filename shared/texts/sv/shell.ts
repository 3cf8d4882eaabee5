import type { Texts } from '../texts.ts';

export const shell: Texts['shell'] = {
  program: 'Field Installer for Axis devices',
  main: 'Huvudmeny',
  devices: 'Enheter',
  jobs: 'Jobb',
  cards: 'Kort',
  help: 'Hjälp',
  waitingForYou: ({ count }) => `${count} väntar på dig`,
  running: ({ count }) => `${count} pågår`,
  kept: 'Vad som sparas på den här datorn',
  notKept: 'Allt sparas inte på den här datorn',
  notRead: 'Något sparat gick inte att läsa',
  understood: 'Jag förstår',
};
