/**
 * The laptop of the big site, to be run inside its network namespace. Prints how many devices each of its cards hears, as a
 * line of JSON, whenever that changes.
 */
import { systemClock } from '../../electron/services/clock.ts';
import { Discovery } from '../../electron/services/discovery/discovery.ts';

const discovery = new Discovery({ clock: systemClock });
discovery.onChange(() => {
  const heard: Record<string, number> = {};
  for (const { interfaces, addresses } of discovery.sightings()) {
    if (addresses.length === 0) continue;
    for (const card of interfaces) heard[card] = (heard[card] ?? 0) + 1;
  }
  console.log(JSON.stringify(heard));
});
discovery.start();
