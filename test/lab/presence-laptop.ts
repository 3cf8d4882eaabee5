/**
 * The laptop of the presence test, to be run inside its network namespace with the whole program: prints what the list says
 * of one device, and of the addresses of all, as a line of JSON whenever it changes, with the seconds since the start. A
 * serial number on stdin is asked as a person does.
 */
import { createInterface } from 'node:readline';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { inEnglish } from '../english.ts';

const [dataFolder = '', watched = ''] = process.argv.slice(2);
const services = new Services({ dataFolder, interfaces: null, vault: noVault, report: console.error });
await services.load();
const began = performance.now();
let last = '';
const tell = () => {
  const { devices } = services.devices.snapshot();
  const device = devices.find(({ serial }) => serial === watched);
  const told = {
    presence: device?.presence,
    reachable: device?.reachability.state === 'reachable',
    lacks: device?.lacks ?? null,
    news: Object.fromEntries(
      devices.flatMap(({ serial, addressNews }) =>
        addressNews === null ? [] : [[serial, inEnglish(addressNews)]],
      ),
    ),
    elsewhere: devices.filter(({ presence }) => presence === 'elsewhere').length,
  };
  if (JSON.stringify(told) === last) return;
  last = JSON.stringify(told);
  console.log(JSON.stringify({ ...told, seconds: (performance.now() - began) / 1000 }));
};
services.devices.onChange(tell);
services.start();
createInterface(process.stdin).on('line', (serial) => void services.devices.presence.identify(serial));
