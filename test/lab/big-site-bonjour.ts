/** Devices that bonjour-service announces on one card: its address and their serial numbers are the arguments. */
import { once } from 'node:events';
import Bonjour from 'bonjour-service';

const [card = '', ...serials] = process.argv.slice(2);
// Its types do not tell that these reach its socket.
const onCard = { interface: card, bind: '0.0.0.0', disableIPv6: true };
// One of them answers with all that it announces in one packet, which has to fit.
const devicesEach = 5;
for (let first = 0; first < serials.length; first += devicesEach) {
  const bonjour = new Bonjour(onCard);
  for (const serial of serials.slice(first, first + devicesEach)) {
    const service = bonjour.publish({
      name: `Bonjour - ${serial}`,
      type: 'axis-video',
      port: 80,
      host: `axis-${serial.toLowerCase()}.local`,
      txt: { macaddress: serial },
      // Whether the names are taken is nobody's question here.
      probe: false,
    });
    await once(service, 'up');
  }
}
console.log('ready');
