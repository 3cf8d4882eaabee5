import type { RemoteInfo, Socket, SocketOptions } from 'node:dgram';
import { inSubnet, isLinkLocalIPv6, isLoopback, zoneOf } from '../../../shared/net/ip.ts';
import { hardwareName, type Card } from './cards.ts';

const groups = { udp4: '224.0.0.251', udp6: 'ff02::fb' } as const;
const mdnsPort = 5353;

export type CreateSocket = (options: SocketOptions) => Socket;
/** `multicast` came to the shared port, `unicast` to a port of our own as the answer to a question from there. */
export type Way = 'multicast' | 'unicast';
/** `outside`: not from this card's link, or not from a responder. */
export type Origin = Way | 'outside';

export interface LinkStatistics {
  sent: number;
  failed: number;
  /** The error code of the last try to send, such as `EHOSTUNREACH`; null when it went out. */
  error: string | null;
  /** Whether the shared port 5353 could be had. Without it answers come to a port of our own alone. */
  shared: boolean;
}

interface Needs {
  createSocket: CreateSocket;
  platform: NodeJS.Platform;
}

const receiveBuffers = [4, 2, 1, 0.5].map((mebibytes) => mebibytes * 1024 * 1024);
const privateNets = [
  { address: '10.0.0.0', prefixLength: 8 },
  { address: '172.16.0.0', prefixLength: 12 },
  { address: '192.168.0.0', prefixLength: 16 },
  { address: '169.254.0.0', prefixLength: 16 },
];
// Nobody sends from here (TEST-NET-1): who joins a group for this source alone hears nothing.
const nobody = '192.0.2.1';

/**
 * The sockets of one card's address, of IPv4 or IPv6: one on the port that all responders share, one on a port of our
 * own. Everything sent goes out of this card, whatever the routes say, and only what this card received is passed on.
 */
export class CardSocket {
  private readonly needs: Needs;
  private readonly card: Card;
  /** What is asked from: the card's IPv4 address, or its link-local one of IPv6 with the zone. */
  readonly address: string;
  private readonly type: 'udp4' | 'udp6';
  /** The group, for IPv6 with the zone: such a group is another one on each card. */
  private readonly group: string;
  private readonly onPacket: (packet: Buffer, origin: Origin, from: string) => void;
  private readonly sockets = new Map<Way, Socket>();
  private readonly opening = new Set<Socket>();
  private others: Card[] = [];
  /** True where the system passes on what other cards received as well. */
  private hearsOthers = false;
  private closed = false;
  private sent = 0;
  private failed = 0;
  private error: string | null = null;

  constructor(
    needs: Needs,
    card: Card,
    address: string,
    onPacket: (packet: Buffer, origin: Origin, from: string) => void,
  ) {
    this.needs = needs;
    this.card = card;
    this.address = address;
    this.type = isLinkLocalIPv6(address) ? 'udp6' : 'udp4';
    this.group = this.type === 'udp6' ? `${groups.udp6}%${card.zone}` : groups.udp4;
    this.onPacket = onPacket;
  }

  get name(): string {
    return this.card.name;
  }

  get family(): 'IPv4' | 'IPv6' {
    return this.type === 'udp6' ? 'IPv6' : 'IPv4';
  }

  statistics(): LinkStatistics {
    return {
      sent: this.sent,
      failed: this.failed,
      error: this.error,
      shared: this.sockets.has('multicast'),
    };
  }

  /** Tells which other cards this computer has; to be called again when they change. */
  setOthers(cards: readonly Card[]): void {
    this.others = cards.filter((card) => hardwareName(card) !== hardwareName(this.card));
    const shared = this.sockets.get('multicast');
    if (shared) this.muteOthers(shared);
  }

  /** Opens what is not open, then calls `then`, also where a socket could not be had. */
  open(then: () => void): void {
    const missing = (['multicast', 'unicast'] as const).filter((way) => !this.sockets.has(way));
    if (this.closed || this.opening.size > 0) return;
    if (missing.length === 0) {
      then();
      return;
    }
    for (const way of missing) {
      this.openOne(way, () => {
        if (this.opening.size === 0 && !this.closed) then();
      });
    }
  }

  /** Sends each packet from both ports. Failures are counted, never thrown. */
  send(packets: readonly Buffer[]): void {
    for (const socket of this.sockets.values()) {
      for (const packet of packets) {
        socket.send(packet, mdnsPort, this.group, (error) => {
          if (error) {
            this.fail(error);
          } else {
            this.sent += 1;
            this.error = null;
          }
        });
      }
    }
  }

  close(): void {
    this.closed = true;
    for (const socket of [...this.sockets.values(), ...this.opening]) socket.close();
    this.sockets.clear();
    this.opening.clear();
  }

  private openOne(way: Way, settled: () => void): void {
    const { createSocket, platform } = this.needs;
    const { type } = this;
    const only = type === 'udp6' ? { ipv6Only: true } : {};
    const socket = createSocket({ type, reuseAddr: way === 'multicast', ...only });
    this.opening.add(socket);
    const giveUp = (error: Error) => {
      if (this.closed) return;
      this.fail(error);
      const wasOpening = this.opening.delete(socket);
      if (this.sockets.get(way) === socket) this.sockets.delete(way);
      socket.removeAllListeners('message').close();
      if (wasOpening) settled();
    };
    socket.once('error', (error) => {
      // Closing may bring a second one, which says nothing new.
      socket.on('error', () => undefined);
      giveUp(error);
    });
    socket.on('message', (packet, from) => {
      this.onPacket(packet, this.isFromHere(from, way) ? way : 'outside', from.address);
    });
    socket.once('listening', () => {
      try {
        this.prepare(socket, way);
      } catch (error) {
        socket.emit('error', error);
        return;
      }
      this.opening.delete(socket);
      this.sockets.set(way, socket);
      settled();
    });
    // Linux: bound to the group, the socket gets multicast alone and takes no unicast away from the system's responder.
    // Elsewhere such an address cannot be bound or not be sent from.
    const everywhere = type === 'udp6' ? '::' : '0.0.0.0';
    if (way === 'multicast') socket.bind(mdnsPort, platform === 'linux' ? this.group : everywhere);
    else socket.bind(0, this.address);
  }

  private prepare(socket: Socket, way: Way): void {
    // IPv6 tells cards by their zone alone.
    const card = this.type === 'udp6' ? `::%${this.card.zone}` : this.address;
    socket.setMulticastInterface(card);
    socket.setMulticastTTL(255);
    socket.setMulticastLoopback(true);
    // A thousand devices answer at once: as much room as the system gives.
    receiveBuffers.some((bytes) => attempt(() => socket.setRecvBufferSize(bytes)));
    if (way === 'unicast') return;
    socket.addMembership(groups[this.type], card);
    this.muteOthers(socket);
  }

  /**
   * Linux gives each socket what any card received for a group that any program joined. Joining on the other cards for
   * one source that does not exist stops that. (It allows 20 memberships; beyond that the sender's subnet has to tell.)
   * A socket bound to a group of IPv6 is bound to its card by that.
   */
  private muteOthers(socket: Socket): void {
    if (this.needs.platform !== 'linux' || this.type === 'udp6' || this.isLoopback()) return;
    const muted = this.others
      .filter(({ address }) => !address.includes(':'))
      .map(({ address }) => attempt(() => socket.addSourceSpecificMembership(nobody, groups.udp4, address)));
    this.hearsOthers = muted.includes(false);
  }

  private isFromHere({ address, port }: RemoteInfo, way: Way): boolean {
    // RFC 6762, section 6: answers come from the shared port, from whatever program.
    if (port !== mdnsPort) return false;
    if (this.type === 'udp6') return this.isFromLink(address, way);
    if (this.isLoopback() || isLoopback(address)) return this.isLoopback() && isLoopback(address);
    if (inSubnet(address, this.card)) return true;
    // Section 11: a unicast answer from outside the subnet is none; a multicast one cannot have come through a router,
    // and is how a device with a foreign address (192.168.0.90, 169.254…) shows.
    if (way === 'unicast') return false;
    if (this.hearsOthers && this.others.some((card) => inSubnet(address, card))) return false;
    return this.needs.platform === 'linux' || privateNets.some((net) => inSubnet(address, net));
  }

  /** Link-local senders say by their zone which card heard them; of others the prefix has to tell, as of IPv4. */
  private isFromLink(address: string, way: Way): boolean {
    if (isLinkLocalIPv6(address)) return zoneOf(address) === this.card.zone;
    if (this.card.ipv6.some((own) => inSubnet(address, own))) return true;
    return way === 'multicast' && this.needs.platform === 'linux';
  }

  private isLoopback(): boolean {
    return isLoopback(this.address);
  }

  private fail(error: Error): void {
    this.failed += 1;
    this.error = 'code' in error ? String(error.code) : error.message;
  }
}

/** False where the system refuses. A membership that exists already is as good as a new one. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  }
}
