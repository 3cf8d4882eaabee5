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
  clock.advance((now - last) * speed);
  last = now;
}, 10);

const discovery = new Discovery({ clock });
discovery.start();
setInterval(() => console.log(JSON.stringify(discovery.sightings())), 50);
createInterface(process.stdin).on('line', (line) => (speed = Number(line)));
