import { execFile } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';

/** Small clients for the tests of the simulated device; the program's own are tested elsewhere. */

/** A device on a silent site of its own; both are gone when the test is. */
export async function startDevice(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  const site = await startSite({ devices: [options], mdns: false });
  onTestFinished(() => site.close());
  const [device] = site.devices;
  if (device === undefined) throw new Error('The site has no device.');
  return device;
}

export const networkSettings = '/axis-cgi/network_settings.cgi';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface PostOptions {
  path?: string;
  transport?: 'http' | 'https';
  login?: { user: string; password: string } | null;
  headers?: Record<string, string>;
}

/** One POST on a connection of its own, over HTTPS with Basic unless told otherwise. */
export function post(device: SimulatedDevice, body: string, options: PostOptions = {}): Promise<Reply> {
  const { transport = 'https', path = networkSettings, headers = {} } = options;
  const login = options.login === undefined ? device : options.login;
  const basic = login && Buffer.from(`${login.user}:${login.password}`).toString('base64');
  const send = transport === 'https' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: device.address,
        port: transport === 'https' ? device.httpsPort : device.port,
        path,
        method: 'POST',
        agent: false,
        rejectUnauthorized: false,
        headers: { ...(basic && { Authorization: `Basic ${basic}` }), ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** What the API says: `data`, or the error's code and sub-code. */
export interface ApiReply {
  status: number;
  data?: Record<string, unknown>;
  code?: number;
  subCode?: number;
  envelope: Record<string, unknown>;
}

/** One call of the network settings API, in the device's own version unless `version` is given. */
export async function call(
  device: SimulatedDevice,
  method: string,
  params?: unknown,
  version = device.profile.apiVersion,
): Promise<ApiReply> {
  const reply = await post(device, JSON.stringify({ apiVersion: version, method, params }));
  return { status: reply.status, ...readApi(reply.body) };
}

export function readApi(body: string): Omit<ApiReply, 'status'> {
  const envelope = JSON.parse(body) as Record<string, unknown>; // an answer of our own device, checked by the assertions
  const data = envelope.data as Record<string, unknown> | undefined;
  const error = envelope.error as { code: number; details?: { subCode: number } } | undefined;
  return {
    envelope,
    ...(data && { data }),
    ...(error && { code: error.code }),
    ...(error?.details && { subCode: error.details.subCode }),
  };
}

/** curl's output: the last status and the body. */
export async function curl(...args: string[]): Promise<{ status: number; body: string }> {
  const run = promisify(execFile);
  const { stdout } = await run('curl', ['-s', '-m', '10', '-w', '\n%{http_code}', ...args]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
}

export async function hasCurl(): Promise<boolean> {
  try {
    await promisify(execFile)('curl', ['--version']);
    return true;
  } catch {
    console.warn(
      'curl is not installed: the tests that log in with curl are left out (apt-get install curl).',
    );
    return false;
  }
}

/** One interface as getNetworkInfo tells it. */
export async function interfaceOf(device: SimulatedDevice, name: string): Promise<Record<string, unknown>> {
  const devices = (await call(device, 'getNetworkInfo')).data?.devices as Record<string, unknown>[]; // as above
  const found = devices.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no interface ${name}`);
  return found;
}

/** Whether anything listens at an address. */
export function listens(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
