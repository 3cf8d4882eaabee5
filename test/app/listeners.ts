/** Listens on loopback for whatever comes. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface Around {
  ports: { udp: number; tcp: number };
  /** Resolves with null when the first of them has come. */
  first: Promise<null>;
  /** Ends it, and says how much came. */
  close: () => Promise<{ packets: number; connections: number }>;
}

/** One UDP and one TCP port on 127.0.0.1 that answer nothing and count. */
export async function listenAround(): Promise<Around> {
  let packets = 0;
  let connections = 0;
  let came: (value: null) => void = () => undefined;
  const first = new Promise<null>((resolve) => (came = resolve));
  const udp = createSocket('udp4', () => {
    packets += 1;
    came(null);
  });
  const tcp = createServer((socket) => {
    connections += 1;
    socket.destroy();
    came(null);
  });
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  return {
    first,
    ports: { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port },
    async close() {
      udp.close();
      tcp.close();
      await Promise.all([once(udp, 'close'), once(tcp, 'close')]);
      return { packets, connections };
    },
  };
}
