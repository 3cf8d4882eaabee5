/**
 * A simulated device, to be run inside its network namespace: serial number and its only address are its arguments. With
 * `moving` that is a static one, the card follows its address, as a real device's does, and it answers at the card's link-local IPv6 address too.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSite } from '../device/site.ts';

const ip = (command: string) => promisify(execFile)('ip', command.split(' '));
const [serial = '', address = '', moving] = process.argv.slice(2);
let had: string | null = null;

async function card(coming: string, prefixLength: number): Promise<string> {
  const now = `${coming}/${prefixLength}`;
  if (had !== null && had !== now) await ip(`addr del ${had} dev eth0`);
  if (had !== now) await ip(`addr add ${now} dev eth0`);
  had = now;
  return '::';
}

const own = moving === undefined ? {} : { card, dhcpAddress: null };
const site = await startSite({ devices: [{ serial, address, name: 'Gate', ...own }], mdns: false });
const ipv4 = site.devices[0]?.state.interfaces[0]?.ipv4;
if (moving !== undefined && ipv4) {
  ipv4.configurationMode = 'static';
  ipv4.staticAddresses = [{ address, prefixLength: 24, broadcast: '10.0.1.255' }];
}
console.log('ready');
