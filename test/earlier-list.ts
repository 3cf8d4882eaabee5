/** A list of devices as an earlier version of the program has kept it: `site.json`, taken over at the next start. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function writeEarlierList(
  dataFolder: string,
  devices: readonly { serial: string; address: string }[],
): Promise<void> {
  const records = devices.map(({ serial, address }) => ({
    serial,
    name: `Camera ${serial}`,
    model: null,
    osVersion: null,
    addresses: [address],
    port: 80,
    httpsPort: 443,
    scheme: null,
    needsSetup: null,
    fingerprint: null,
    lastSeen: 1,
    network: null,
  }));
  await writeFile(join(dataFolder, 'site.json'), JSON.stringify({ version: 1, devices: records }));
}
