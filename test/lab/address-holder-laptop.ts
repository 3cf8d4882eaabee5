/** The laptop of the address holder's test: prints who holds the addresses given, a line of JSON each. */
import { systemClock } from '../../electron/services/clock.ts';
import { findHolder, type Door } from '../../electron/services/devices/address-holder.ts';
import { Links } from '../../electron/services/devices/links.ts';
import { readNeighbours } from '../../electron/services/devices/neighbours.ts';

const needs = {
  clock: systemClock,
  links: new Links({
    random: (size) => new Uint8Array(size),
    clock: systemClock,
    interfaces: null,
  }),
  neighbours: () => readNeighbours(),
};
const doors: Door[] = [
  { scheme: 'http', port: 80 },
  { scheme: 'https', port: 443 },
];
for (const address of process.argv.slice(2)) {
  const holder = await findHolder(needs, address, doors, new AbortController().signal);
  console.log(JSON.stringify(holder));
}
