/**
 * The laptop of the test of cards, to be run inside its network namespace. A number on stdin moves the program's time on
 * by as many milliseconds; it then prints the cards that the system has and those that are asked on, as a line of JSON.
 */
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import { ManualClock } from '../clock.ts';

const clock = new ManualClock(Date.now());
const discovery = new Discovery({ clock });
discovery.start();
createInterface(process.stdin).on('line', (line) => {
  clock.advance(Number(line));
  const present = Object.keys(networkInterfaces());
  const asked = discovery.statistics().cards.map(({ name, sent }) => ({ name, sent }));
  console.log(JSON.stringify({ present, asked }));
});
