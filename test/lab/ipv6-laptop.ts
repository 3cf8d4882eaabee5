/**
 * The program's services on a laptop, to be run inside its network namespace: waits until a device with that serial number
 * has said who it is, logs in to it over HTTPS, reads its network, and prints what came of it. The folder is for what is kept.
 */
import type { Device } from '../../shared/contract/device.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { inEnglish } from '../english.ts';

const [serial = '', dataFolder = ''] = process.argv.slice(2);
const services = new Services({ dataFolder, interfaces: null, vault: noVault, report: console.error });
await services.load();
const { devices } = services;
const reached = new Promise<Device>((resolve) => {
  const look = () => {
    const device = devices.get(serial);
    if (device?.reachability.state === 'reachable') resolve(device);
  };
  devices.onChange(look);
});
services.start();
const { address, addresses, interfaces, model } = await reached;
const seen = await devices.access.certificate(serial);
const fingerprint = seen.ok ? seen.value.fingerprint : null;
const login = { user: 'root', password: 'pass', fingerprint };
const loggedIn = await devices.access.logIn(serial, login, false);
const read = await devices.calls.readNetwork(serial);
console.log(
  JSON.stringify({
    found: { address, addresses, interfaces, model },
    certificate: fingerprint !== null,
    login: loggedIn.ok ? loggedIn.value.login : inEnglish(loggedIn.error.message),
    scheme: devices.get(serial)?.scheme,
    read: read.ok,
    cards: services.discovery.statistics().cards.map((card) => card.address),
  }),
);
await services.stop();
process.exit(0);
