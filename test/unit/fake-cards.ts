import { createSocket, type Socket, type SocketOptions } from 'node:dgram';
import type { NetworkInterfaceInfo } from 'node:os';
import { encodeResponse } from '../device/dns-wire.ts';
import { announcement, type Announced } from './discovery-support.ts';

/** An address of a card as node:os tells of it. */
export function info(address: string, more: { mac?: string; netmask?: string } = {}): NetworkInterfaceInfo {
  const { mac = '02:00:00:00:00:01', netmask = '255.255.255.0' } = more;
  return { address, netmask, family: 'IPv4', mac, internal: false, cidr: null };
}

/** The same of IPv6; `scopeid` is the number of the card. */
export function info6(address: string, scopeid = 0): NetworkInterfaceInfo {
  return { ...info(address, { netmask: 'ffff:ffff:ffff:ffff::' }), family: 'IPv6', scopeid };
}

/** What a socket was told. */
export interface FakeSocket {
  type: string;
  bound: string;
  port: number;
  group: string;
  sent: { packet: Buffer; to: string }[];
}

/**
 * Cards that this computer does not have: sockets are kept from the network, what they are told is kept, and packets are
 * handed to them with whatever sender a test wants.
 */
export class FakeCards {
  /** By what the multicast goes out of and the way, such as `10.0.0.5 unicast` and `::%eth0 multicast`. */
  private readonly made = new Map<string, FakeSocket & { socket: Socket }>();
  /** False: the system refuses to mute what other cards hear. */
  muting = true;
  /** What the system does not send, by where it would go. */
  refused = /^$/;

  /** Those that are open. */
  get sockets(): ReadonlyMap<string, FakeSocket> {
    return this.made;
  }

  readonly createSocket = (options: SocketOptions): Socket => {
    const socket = createSocket(options);
    const told: FakeSocket & { socket: Socket } = {
      socket,
      type: options.type,
      bound: '',
      port: 0,
      group: '',
      sent: [],
    };
    let key = '';
    socket.bind = (...args: unknown[]) => {
      told.port = Number(args[0]);
      told.bound = String(args[1]);
      setImmediate(() => socket.emit('listening'));
      return socket;
    };
    socket.setMulticastInterface = (card) => {
      key = `${card} ${told.port === 5353 ? 'multicast' : 'unicast'}`;
      this.made.set(key, told);
    };
    socket.setMulticastTTL = (ttl) => ttl;
    socket.setMulticastLoopback = (flag) => flag;
    socket.setRecvBufferSize = () => undefined;
    socket.addMembership = (group, card) => {
      told.group = `${group} on ${card ?? ''}`;
    };
    socket.addSourceSpecificMembership = () => {
      if (!this.muting) throw Object.assign(new Error('No buffer space'), { code: 'ENOBUFS' });
    };
    socket.send = (...args: unknown[]) => {
      const [packet, port, to] = args;
      if (Buffer.isBuffer(packet)) told.sent.push({ packet, to: `${String(to)} ${String(port)}` });
      const done = args.at(-1);
      const error = Object.assign(new Error('Network is unreachable'), { code: 'ENETUNREACH' });
      const result = this.refused.test(String(to)) ? [error, 0] : [null, 0];
      if (typeof done === 'function') setImmediate(() => void Reflect.apply(done, undefined, result));
    };
    const close = socket.close.bind(socket);
    socket.close = () => {
      if (this.made.get(key) === told) this.made.delete(key);
      return close();
    };
    return socket;
  };

  /** Hands an announcement to a socket, from a responder's port. */
  deliver(to: string, from: string, of: Announced): void {
    const packet = encodeResponse(announcement(of), []);
    const family = from.includes(':') ? 'IPv6' : 'IPv4';
    const sender = { address: from, port: 5353, family, size: packet.length };
    if (!this.made.get(to)?.socket.emit('message', packet, sender)) throw new Error(`${to} does not listen`);
  }
}
