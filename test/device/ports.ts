import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Web } from './web.ts';

export interface PortsOptions {
  web: Web;
  certificate: Certificate;
  /** 0 takes a free one at each opening; null for none. */
  port: number | null;
  httpsPort: number;
}

/** The two ports of one device, open at one address at a time. */
export class Ports {
  /** The last ones that were open; 0 where there is none. */
  http = 0;
  https = 0;
  private readonly options: PortsOptions;
  private readonly sockets = new Set<Socket>();
  private servers: Server[] = [];

  constructor(options: PortsOptions) {
    this.options = options;
  }

  /** Fails with EADDRINUSE, EADDRNOTAVAIL or EACCES where a port cannot be had; both are closed then. */
  async open(address: string): Promise<void> {
    const { web, certificate, port, httpsPort } = this.options;
    const handle =
      (transport: 'http' | 'https') =>
      (request: IncomingMessage, response: ServerResponse): void =>
        void web.handle(transport, request, response);
    const http = createHttpServer({ keepAliveTimeout: 15_000 }, handle('http'));
    const https = createHttpsServer({ ...certificate, keepAliveTimeout: 15_000 }, handle('https'));
    const plain = createHttpServer((request, response) => void web.handlePlain(request, response));
    const door = createServer((socket) => byFirstByte(socket, https, plain));
    const servers = port === null ? [door] : [http, door];
    for (const server of servers) {
      server.on('connection', (socket: Socket) => {
        this.sockets.add(socket);
        socket.on('close', () => this.sockets.delete(socket));
      });
    }
    this.servers = servers;
    try {
      [this.https, this.http] = await Promise.all([
        listening(door, address, httpsPort),
        port === null ? 0 : listening(http, address, port),
      ]);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Closed, and connections dropped. */
  async close(): Promise<void> {
    const servers = this.servers;
    this.servers = [];
    const closed = servers.map(
      (server) => new Promise<void>((resolve) => void server.close(() => resolve())),
    );
    for (const socket of this.sockets) socket.destroy();
    await Promise.all(closed);
  }
}

/** TLS begins with the byte 22; whatever else comes to the HTTPS port is taken for plain HTTP. */
function byFirstByte(socket: Socket, tls: Server, plain: Server): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.unshift(first);
    if (first[0] === 22) {
      tls.emit('connection', socket);
    } else {
      plain.emit('connection', socket);
      socket.resume();
    }
  });
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
