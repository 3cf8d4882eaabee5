/** Simulated devices on one card: their number, and the first three bytes of their addresses, are the arguments. */
import { startSite } from '../device/site.ts';
import { addressOf } from './big-site-plan.ts';

const [count = '', net = ''] = process.argv.slice(2);
const devices = Array.from({ length: Number(count) }, (_, index) => ({ address: addressOf(net, index) }));
await startSite({ devices, mdnsCard: addressOf(net, 0) });
console.log('ready');
