import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export interface Destination {
  address: string;
  port: number;
}

/**
 * A TCP relay with an address of its own, behind which devices change places: for new connections alone, as where a
 * device takes over an address, or on a connection that stands, as only somebody in the middle can do it.
 */
export class Relay {
  private readonly server: Server;
  private readonly lines = new Set<{ client: Socket; upstream: Socket; to: Destination }>();
  private to: Destination;
  private inTheMiddle = false;

  private constructor(server: Server, to: Destination) {
    this.server = server;
    this.to = to;
    server.on('connection', (client) => this.carry(client));
  }

  static async open(to: Destination): Promise<Relay> {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return new Relay(server, to);
  }

  get port(): number {
    const bound = this.server.address() as AddressInfo; // a TCP server that listens has one
    return bound.port;
  }

  /** New connections lead there; those that stand are cut. */
  lead(to: Destination): void {
    this.to = to;
    this.inTheMiddle = false;
    for (const { client, upstream } of this.lines) {
      client.destroy();
      upstream.destroy();
    }
  }

  /** Connections that stand lead there too, from their next request on. */
  swap(to: Destination): void {
    this.to = to;
    this.inTheMiddle = true;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => void this.server.close(() => resolve()));
    this.lead(this.to);
    await closed;
  }

  private carry(client: Socket): void {
    const line = { client, upstream: this.dial(client), to: this.to };
    this.lines.add(line);
    client.on('error', () => client.destroy());
    client.on('data', (bytes: Buffer) => {
      if (this.inTheMiddle && line.to !== this.to) {
        line.upstream.removeAllListeners('close').destroy();
        Object.assign(line, { upstream: this.dial(client), to: this.to });
      }
      line.upstream.write(bytes);
    });
    client.on('close', () => {
      line.upstream.destroy();
      this.lines.delete(line);
    });
  }

  private dial(client: Socket): Socket {
    const upstream = connect({ host: this.to.address, port: this.to.port });
    upstream.on('error', () => upstream.destroy());
    upstream.on('data', (bytes: Buffer) => client.write(bytes));
    upstream.on('close', () => client.destroy());
    return upstream;
  }
}
