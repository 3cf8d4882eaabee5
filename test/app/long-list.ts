import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const models = ['AXIS M1075-L Box Camera', 'AXIS P3265-V Dome Camera', 'AXIS C1310-E Horn Speaker'];
const versions = ['12.11.77', '11.11.160', '9.80.3.1'];

/** A list of `count` devices that are not here, as an earlier version kept it: the program takes it over at its first start. */
export async function writeList(data: string, count: number): Promise<void> {
  await mkdir(data, { recursive: true });
  const devices = Array.from({ length: count }, (_, index) => ({
    serial: `ACCC8E${index.toString(16).toUpperCase().padStart(6, '0')}`,
    name: `Camera ${index}, gate ${index % 17}`,
    model: models[index % models.length],
    osVersion: versions[index % versions.length],
    addresses: [`10.20.${Math.floor(index / 250)}.${1 + (index % 250)}`],
    port: 80,
    httpsPort: 443,
    scheme: null,
    needsSetup: false,
    fingerprint: null,
    lastSeen: Date.UTC(2026, 0, 1) + index,
    network: null,
  }));
  await writeFile(join(data, 'site.json'), JSON.stringify({ version: 1, devices }));
}
