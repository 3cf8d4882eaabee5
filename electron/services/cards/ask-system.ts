/**
 * Asks the operating system what Node does not tell of the cards. It starts programs and waits for some of them without
 * letting anything else run, for seconds on Windows: the window's main process does it in a thread of its own.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { networkInterfaces } from 'systeminformation/lib/network.js';
import { wifiConnections } from 'systeminformation/lib/wifi.js';

/** What came, unread; see `readSystemCards`. Parts that fail are left out. */
export async function askSystem(): Promise<unknown> {
  const [cards, wlans, links] = await Promise.allSettled([
    networkInterfaces(),
    wifiConnections(),
    process.platform === 'linux' ? linuxLinks() : null,
  ]);
  return { cards: valueOf(cards), wlans: valueOf(wlans), links: valueOf(links) };
}

const valueOf = (result: PromiseSettledResult<unknown>): unknown =>
  result.status === 'fulfilled' ? result.value : null;

const folder = '/sys/class/net';

/** What Linux shows of each card, also of those that have no address, which Node leaves out. */
async function linuxLinks(): Promise<unknown[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => {
      const read = (file: string) => readFile(`${folder}/${name}/${file}`, 'utf8').catch(() => '');
      const has = (file: string) =>
        stat(`${folder}/${name}/${file}`).then(
          () => true,
          () => false,
        );
      const [uevent, carrier, mac, hardware, tunnel] = await Promise.all([
        read('uevent'),
        read('carrier'),
        read('address'),
        has('device'),
        has('tun_flags'),
      ]);
      const devtype = /^DEVTYPE=(.+)$/m.exec(uevent)?.[1] ?? '';
      return { name, devtype, carrier: carrier.trim(), mac: mac.trim(), hardware, tunnel };
    }),
  );
}
