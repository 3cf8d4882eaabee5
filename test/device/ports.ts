import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Web } from './web.ts';

export interface PortsOptions {
  web: Web;
  certificate: Certificate;
  /** 0 takes a free one at each opening. */
  port: number;
  httpsPort: number;
}

/** The two ports of one device, open at one address at a time. */
export class Ports {
  /** The last ones that were open. */
  http = 0;
  https = 0;
  readonly #options: PortsOptions;
  readonly #sockets = new Set<Socket>();
  #servers: Server[] = [];

  constructor(options: PortsOptions) {
    this.#options = options;
  }

  /** Fails with EADDRINUSE, EADDRNOTAVAIL or EACCES where a port cannot be had; both are closed then. */
  async open(address: string): Promise<void> {
    const { web, certificate, port, httpsPort } = this.#options;
    const handle =
      (transport: 'http' | 'https') =>
      (request: IncomingMessage, response: ServerResponse): void =>
        void web.handle(transport, request, response);
    const http = createHttpServer({ keepAliveTimeout: 15_000 }, handle('http'));
    const https = createHttpsServer({ ...certificate, keepAliveTimeout: 15_000 }, handle('https'));
    for (const server of [http, https]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
    }
    this.#servers = [http, https];
    try {
      [this.http, this.https] = await Promise.all([
        listening(http, address, port),
        listening(https, address, httpsPort),
      ]);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Closed, and connections dropped. */
  async close(): Promise<void> {
    const servers = this.#servers;
    this.#servers = [];
    const closed = servers.map(
      (server) => new Promise<void>((resolve) => void server.close(() => resolve())),
    );
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
  }
}

/** The port that was taken. */
function listening(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      const bound = server.address() as AddressInfo; // a TCP server that listens has one
      resolve(bound.port);
    });
  });
}
