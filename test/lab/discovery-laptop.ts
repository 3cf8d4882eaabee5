/**
 * The laptop of the discovery tests, to be run inside its network namespace. Prints what discovery has found as a line of
 * JSON, again and again; a number on stdin makes the program's time run that many times faster from then on.
 */
import { createInterface } from 'node:readline';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import { ManualClock } from '../clock.ts';

const clock = new ManualClock(Date.now());
let speed = 1;
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  // Where the machine was busy for longer, the program's time stands still with it: nobody else could answer meanwhile.
  clock.advance(Math.min(now - last, 20) * speed);
  last = now;
}, 10);

const discovery = new Discovery({ clock });
discovery.start();
setInterval(() => console.log(JSON.stringify(discovery.sightings())), 50);
createInterface(process.stdin).on('line', (line) => (speed = Number(line)));
