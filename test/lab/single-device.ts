/** A simulated device, to be run inside its network namespace: serial number and its only address are its arguments. */
import { startSite } from '../device/site.ts';

const [serial = '', address = ''] = process.argv.slice(2);
await startSite({ devices: [{ serial, address, name: 'Gate' }], mdns: false });
console.log('ready');
