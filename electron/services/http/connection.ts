import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import axios, { AxiosError, type AxiosResponse } from 'axios';
import { bracketed, type Endpoint } from '../../../shared/net/address.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { connectPinned, type CertificatePolicy } from './certificates.ts';
import { connectPlain } from './connecting.ts';
import type { Deadline } from './deadline.ts';
import {
  httpFail,
  isTlsAlert,
  largestAnswer,
  saysTls,
  speaksTls,
  tooLarge,
  transportFailure,
  unreadable,
  type HttpResult,
} from './failures.ts';

export interface Answer {
  status: number;
  /** Names in lower case; what came several times is joined by commas. */
  headers: Readonly<Record<string, string>>;
  /** As text, and as it came. */
  body: string;
  bytes: Uint8Array;
}

export type Verb = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface WireRequest {
  method: Verb;
  /** The request target: path and query as they go out. */
  target: string;
  body?: string | undefined;
  contentType?: string | undefined;
  authorization?: string | undefined;
  /** Sending it twice does no harm, as it changes nothing. */
  idempotent?: boolean | undefined;
}

const client = axios.create({
  adapter: 'http',
  // Environment variables for proxies are for the internet, not for a device on the desk.
  proxy: false,
  maxRedirects: 0,
  // Read and unpacked here: a whole answer counts, whatever follows it, and axios knows neither lists of encodings nor
  // unknown ones.
  decompress: false,
  responseType: 'stream',
  // Folded headers, lines that end in LF alone, a length beside chunks: what RFC 9112 lets a client read.
  insecureHTTPParser: true,
  transformRequest: [(data: unknown) => data],
  validateStatus: () => true,
});

/** One connection to a device, kept open between requests. One request at a time. */
export class Connection {
  private readonly endpoint: Endpoint;
  private readonly certificate: CertificatePolicy;
  private readonly localAddress: Result<string | undefined>;
  private agent: HttpAgent | undefined;
  private socket: Socket | undefined;

  constructor(
    endpoint: Endpoint,
    certificate: CertificatePolicy,
    localAddress: Result<string | undefined> = ok(undefined),
  ) {
    this.endpoint = endpoint;
    this.certificate = certificate;
    this.localAddress = localAddress;
  }

  /** True while a connection is kept that the next request could use. */
  get open(): boolean {
    const { freeSockets } = this.agent ?? {};
    const idle = Object.values(freeSockets ?? {}).flat();
    return idle.some((socket) => socket !== undefined && socket === this.socket && !socket.destroyed);
  }

  /**
   * Makes sure that a connection stands, with its certificate accepted. Nothing of a request is sent by this.
   * `reused`: it stood already, so the device may have closed it without this computer knowing yet.
   */
  async connect(deadline: Deadline): Promise<Result<{ reused: boolean }>> {
    if (deadline.failed !== undefined) return deadline.failed;
    if (this.open) return ok({ reused: true });
    this.close();
    if (!this.localAddress.ok) return this.localAddress;
    const secure = this.endpoint.scheme === 'https';
    const { socket, ready } = secure
      ? connectPinned(this.endpoint, this.certificate, this.localAddress.value)
      : connectPlain(this.endpoint, this.localAddress.value);
    this.socket = socket;
    socket.setNoDelay(true);
    const result = await Promise.race([ready, deadline.over]);
    if (!result.ok || socket.destroyed) {
      this.close();
      return result.ok ? transportFailure('ECONNRESET', this.endpoint, 'nothing', process.platform) : result;
    }
    // An agent of its own for each connection: it can hand out no other, and none that was not checked.
    this.agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true });
    this.agent.createConnection = () => socket;
    return ok({ reused: false });
  }

  /**
   * Sends one request over the connection that `connect` made sure of and reads the whole answer. The connection
   * is gone after a failure. `silent`: it broke before any answer.
   */
  async send(request: WireRequest, deadline: Deadline): Promise<HttpResult<Answer> & { silent?: boolean }> {
    const { scheme, host, port } = this.endpoint;
    try {
      const response = await client.request<Readable>({
        method: request.method,
        // The zone of a link-local address means something on this computer alone.
        url: `${scheme}://${bracketed(host.replace(/%.*$/, ''))}:${port}${request.target}`,
        data: request.body,
        headers: {
          Accept: '*/*',
          'Accept-Encoding': 'identity',
          'User-Agent': 'field-installer',
          // Null and not undefined: without it axios makes up a type of its own.
          'Content-Type': request.contentType ?? null,
          ...(request.authorization === undefined ? {} : { Authorization: request.authorization }),
        },
        signal: deadline.signal,
        httpAgent: this.agent,
        httpsAgent: this.agent,
      });
      const read = await this.read(response);
      if (!read.ok) this.close();
      return read;
    } catch (error) {
      const heard = this.socket?.bytesRead ?? 0;
      this.close();
      if (deadline.failed !== undefined) return httpFail(deadline.failed, true);
      return this.broken(error, request, heard > 0);
    }
  }

  private broken(
    error: unknown,
    { idempotent }: WireRequest,
    heard: boolean,
  ): HttpResult<never> & { silent?: boolean } {
    const { code, rawPacket } = causeOf(error);
    if (code === undefined) throw error;
    const plain = this.endpoint.scheme === 'http';
    if (plain && rawPacket !== undefined && isTlsAlert(rawPacket)) {
      return httpFail(speaksTls(this.endpoint), false);
    }
    const silent = error instanceof AxiosError && (code === 'ECONNRESET' || code === 'EPIPE');
    const sent = idempotent === true ? 'question' : 'change';
    const failed = httpFail(transportFailure(code, this.endpoint, sent, process.platform), true);
    // Some servers end what is no TLS without a word.
    if (plain && silent && !heard) failed.error.httpsPort = this.endpoint.port;
    return { ...failed, silent };
  }

  /** Ends the connection, whatever it is doing. The next `connect` makes a new one. */
  close(): void {
    this.agent?.destroy();
    this.socket?.destroy();
    this.agent = undefined;
    this.socket = undefined;
  }

  private async read({ status, headers, data }: AxiosResponse<Readable>): Promise<HttpResult<Answer>> {
    const named: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers as Record<string, unknown>)) {
      named[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
    }
    const packed = await collect(data);
    const bytes = packed === 'too-large' ? packed : await unpack(packed, named['content-encoding']);
    if (bytes === 'too-large') return httpFail(tooLarge, true);
    if (bytes === 'unreadable') return httpFail(unreadable, true);
    const body = new TextDecoder().decode(bytes);
    if (this.endpoint.scheme === 'http' && saysTls(status, body)) {
      return httpFail(speaksTls(this.endpoint), false);
    }
    return { ok: true, value: { status, headers: named, body, bytes } };
  }
}

/** The code of Node's error, and the bytes that its HTTP parser stumbled over. */
function causeOf(error: unknown): { code?: string; rawPacket?: Uint8Array } {
  const cause: unknown = error instanceof AxiosError ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return {};
  const { code, rawPacket } = cause as { code?: unknown; rawPacket?: unknown };
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(rawPacket instanceof Uint8Array ? { rawPacket } : {}),
  };
}

async function collect(stream: Readable): Promise<Buffer | 'too-large'> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestAnswer) return 'too-large';
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

type Unpacker = (
  data: Buffer,
  options: { maxOutputLength: number },
  done: (error: Error | null, result: Buffer) => void,
) => void;

const unpackers: Record<string, Unpacker[]> = {
  gzip: [gunzip],
  'x-gzip': [gunzip],
  // Some servers leave out deflate's wrapping.
  deflate: [inflate, inflateRaw],
  br: [brotliDecompress],
};
/** More layers than any server packs: a packing of itself would have no end. */
const mostLayers = 3;

/** Takes off the layers of Content-Encoding, which names them in the order in which they were put on. */
async function unpack(data: Buffer, encodings = ''): Promise<Buffer | 'too-large' | 'unreadable'> {
  const layers = encodings
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  // Nothing but identity was asked for, so a name may stand there that means nothing.
  if (layers.length === 0 || data.length === 0 || isJson(data)) return data;
  if (layers.length > mostLayers) return 'unreadable';
  let unpacked: Buffer | 'too-large' | 'unreadable' = data;
  for (const layer of layers.reverse()) {
    unpacked = await unpackLayer(unpacked, layer);
    if (typeof unpacked === 'string') return unpacked;
  }
  return unpacked;
}

async function unpackLayer(data: Buffer, layer: string): Promise<Buffer | 'too-large' | 'unreadable'> {
  for (const unpacker of unpackers[layer] ?? []) {
    try {
      return await promisify(unpacker)(data, { maxOutputLength: largestAnswer });
    } catch (error) {
      if (error instanceof RangeError) return 'too-large';
    }
  }
  return 'unreadable';
}

function isJson(data: Buffer): boolean {
  try {
    JSON.parse(data.toString());
    return true;
  } catch {
    return false;
  }
}
