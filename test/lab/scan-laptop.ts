/**
 * The laptop of the scan's test and timings, to be run inside its network namespace: scans the addresses given and prints
 * a line of JSON, how long it took until the first hit and until the end, what was found and what else was there.
 */
import { networkInterfaces } from 'node:os';
import { scanTargets } from '../../shared/net/ranges.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { Links } from '../../electron/services/devices/links.ts';
import { listCards } from '../../electron/services/discovery/cards.ts';
import { readCableTable } from '../../electron/services/scan/cable-table.ts';
import { RangeScan } from '../../electron/services/scan/range-scan.ts';
import { cables } from '../../electron/services/scan/scan.ts';

const targets = scanTargets(process.argv.slice(2).join(' '));
if (!targets.ok) throw new Error('These are no addresses to scan.');
const began = performance.now();
const seconds = () => Math.round(performance.now() - began) / 1000;
const hits: { host: string; serial: string; after: number }[] = [];
const scan = new RangeScan(
  {
    clock: systemClock,
    links: new Links({ random: (size) => new Uint8Array(size), clock: systemClock, interfaces: null }),
    subnets: () => cables(listCards(networkInterfaces)),
    cableTable: () => readCableTable(),
    progress: () => undefined,
    found: ({ endpoint, identity }) => {
      hits.push({ host: endpoint.host, serial: identity.serial, after: seconds() });
      return Promise.resolve();
    },
  },
  targets.value,
);
await scan.run();
console.log(JSON.stringify({ seconds: seconds(), hits, counts: scan.counts }));
