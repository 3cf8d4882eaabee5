/**
 * Factory-new simulated devices on the card of their network namespace. The arguments are the address of that card that stays, and
 * the serial number and address of each device; one alone has all addresses of the card, as a real device has. Prints what came
 * of each when it is told to, as a line of JSON.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSite } from '../device/site.ts';

const ip = (command: string) => promisify(execFile)('ip', command.split(' '));
const [staying = '', ...pairs] = process.argv.slice(2);
const isAlone = pairs.length === 2;

/** Its card has the address that the device has; the one before is gone. */
function cardFor() {
  let had: string | null = null;
  return async (address: string, prefixLength: number): Promise<string> => {
    const now = `${address}/${prefixLength}`;
    if (had !== null && had !== now) await ip(`addr del ${had} dev eth0`);
    if (had !== now) await ip(`addr add ${now} dev eth0`);
    had = now;
    return isAlone ? '0.0.0.0' : address;
  };
}

const devices = pairs.flatMap((serial, at) =>
  at % 2 === 0 ? [{ serial, address: pairs[at + 1] ?? '', factoryNew: true, card: cardFor() }] : [],
);
const site = await startSite({ devices, mdnsCard: staying });
process.stdin.on('data', () => {
  for (const { serial, address, name, state, requests } of site.devices) {
    const changes = requests.flatMap(({ method = '', login }) =>
      /^(set|add|remove)/.test(method) && login === 'accepted' ? [method] : [],
    );
    const administrators = [...state.accounts.keys()];
    const { staticNameServers: nameServers } = state.resolver;
    console.log(JSON.stringify({ serial, address, name, administrators, nameServers, changes }));
  }
});
console.log('ready');
