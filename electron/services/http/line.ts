import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import axios, { AxiosError, type AxiosResponse } from 'axios';
import { bracketed, type Endpoint } from '../../../shared/address.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { connectPinned, type CertificatePolicy } from './certificates.ts';
import { connectPlain } from './connecting.ts';
import type { Deadline } from './deadline.ts';
import {
  httpFail,
  largestAnswer,
  tooLarge,
  transportFailure,
  unreadable,
  type HttpResult,
} from './failures.ts';

export interface Answer {
  status: number;
  /** Names in lower case; what came several times is joined by commas. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface LineRequest {
  method: 'GET' | 'POST';
  /** The request target: path and query as they go out. */
  target: string;
  body?: string | undefined;
  contentType?: string | undefined;
  authorization?: string | undefined;
}

const client = axios.create({
  adapter: 'http',
  // Environment variables for proxies are for the internet, not for a device on the desk.
  proxy: false,
  maxRedirects: 0,
  maxContentLength: largestAnswer,
  // Unpacked here, where the unpacked size is limited as well.
  decompress: false,
  responseType: 'arraybuffer',
  transformRequest: [(data: unknown) => data],
  transformResponse: [(data: unknown) => data],
  validateStatus: () => true,
});

/** One connection to a device, kept open between requests. One request at a time. */
export class Line {
  readonly #endpoint: Endpoint;
  readonly #certificate: CertificatePolicy;
  readonly #localAddress: Result<string | undefined>;
  #agent: HttpAgent | undefined;
  #socket: Socket | undefined;

  constructor(
    endpoint: Endpoint,
    certificate: CertificatePolicy,
    localAddress: Result<string | undefined> = ok(undefined),
  ) {
    this.#endpoint = endpoint;
    this.#certificate = certificate;
    this.#localAddress = localAddress;
  }

  /** True while a connection is kept that the next request could use. */
  get open(): boolean {
    const { freeSockets } = this.#agent ?? {};
    const idle = Object.values(freeSockets ?? {}).flat();
    return idle.some((socket) => socket !== undefined && socket === this.#socket && !socket.destroyed);
  }

  /**
   * Makes sure that a connection stands, with its certificate accepted. Nothing of a request is sent by this.
   * `reused`: it stood already, so the device may have closed it without this computer knowing yet.
   */
  async connect(deadline: Deadline): Promise<Result<{ reused: boolean }>> {
    if (deadline.failed !== undefined) return deadline.failed;
    if (this.open) return ok({ reused: true });
    this.close();
    if (!this.#localAddress.ok) return this.#localAddress;
    const secure = this.#endpoint.scheme === 'https';
    const { socket, ready } = secure
      ? connectPinned(this.#endpoint, this.#certificate, this.#localAddress.value)
      : connectPlain(this.#endpoint, this.#localAddress.value);
    this.#socket = socket;
    socket.setNoDelay(true);
    const result = await Promise.race([ready, deadline.over]);
    if (!result.ok || socket.destroyed) {
      this.close();
      return result.ok ? transportFailure('ECONNRESET', this.#endpoint, false, process.platform) : result;
    }
    // An agent of its own for each connection: it can hand out no other, and none that was not checked.
    this.#agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true });
    this.#agent.createConnection = () => socket;
    return ok({ reused: false });
  }

  /**
   * Sends one request over the connection that `connect` made sure of and reads the whole answer. The connection
   * is gone after a failure. `silent`: it broke before any answer.
   */
  async send(request: LineRequest, deadline: Deadline): Promise<HttpResult<Answer> & { silent?: boolean }> {
    const { scheme, host, port } = this.#endpoint;
    let response: AxiosResponse<Buffer>;
    try {
      response = await client.request<Buffer>({
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
        httpAgent: this.#agent,
        httpsAgent: this.#agent,
      });
    } catch (error) {
      this.close();
      if (deadline.failed !== undefined) return httpFail(deadline.failed, true);
      if (!(error instanceof AxiosError)) throw error;
      if (error.message.startsWith('maxContentLength')) return httpFail(tooLarge, true);
      const code = error.code ?? 'unknown';
      const silent = error.response === undefined && (code === 'ECONNRESET' || code === 'EPIPE');
      return { ...httpFail(transportFailure(code, this.#endpoint, true, process.platform), true), silent };
    }
    return this.#read(response);
  }

  /** Ends the connection, whatever it is doing. The next `connect` makes a new one. */
  close(): void {
    this.#agent?.destroy();
    this.#socket?.destroy();
    this.#agent = undefined;
    this.#socket = undefined;
  }

  async #read({ status, headers, data }: AxiosResponse<Buffer>): Promise<HttpResult<Answer>> {
    const named: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers as Record<string, unknown>)) {
      named[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
    }
    const body = await unpack(data, named['content-encoding']);
    if (body === 'too large') return httpFail(tooLarge, true);
    if (body === 'unreadable') return httpFail(unreadable, true);
    return { ok: true, value: { status, headers: named, body: new TextDecoder().decode(body) } };
  }
}

const unpackers: Record<string, ((data: Buffer) => Promise<Buffer>)[]> = {
  gzip: [limited(gunzip)],
  'x-gzip': [limited(gunzip)],
  // Some servers leave out deflate's wrapping.
  deflate: [limited(inflate), limited(inflateRaw)],
  br: [limited(brotliDecompress)],
};

type Unpacker = (
  data: Buffer,
  options: { maxOutputLength: number },
  done: (error: Error | null, result: Buffer) => void,
) => void;

function limited(unpacker: Unpacker): (data: Buffer) => Promise<Buffer> {
  return (data) => promisify(unpacker)(data, { maxOutputLength: largestAnswer });
}

async function unpack(data: Buffer, encoding = 'identity'): Promise<Buffer | 'too large' | 'unreadable'> {
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || data.length === 0) return data;
  for (const attempt of unpackers[name] ?? []) {
    try {
      return await attempt(data);
    } catch (error) {
      if (error instanceof RangeError) return 'too large';
    }
  }
  return 'unreadable';
}
