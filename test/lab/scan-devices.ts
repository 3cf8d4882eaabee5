/** Simulated devices on addresses of their own, one for each that is given, until standard input ends. */
import { startSite } from '../device/site.ts';

const site = await startSite({
  mdns: false,
  devices: process.argv.slice(2).map((address) => ({ address, port: 80, httpsPort: 443 })),
});
console.log(JSON.stringify(site.devices.map(({ serial }) => serial)));
process.stdin.once('end', () => void site.close().then(() => process.exit(0))).resume();
