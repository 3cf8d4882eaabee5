import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

const binary = '/usr/sbin/apache2';
const modules = '/usr/lib/apache2/modules';
export const realm = 'AXIS_B8A44F631339';

/** Why Apache cannot be run here, or null when it can. */
export const missing =
  existsSync(binary) && existsSync(join(modules, 'mod_auth_digest.so'))
    ? null
    : 'Apache is missing: apt-get install -y --no-install-recommends apache2-bin';

export interface Apache {
  port: number;
  /** The statuses that requests for this path got, as Apache's own log has them, once there are `count` or more. */
  statuses(path: string, count: number): Promise<number[]>;
  stop(): Promise<void>;
}

/** A device that Apache stands in front of, and the login that it needs behind it. */
export interface Behind {
  address: string;
  httpsPort: number;
  user: string;
  password: string;
}

/**
 * Debian's Apache with mod_auth_digest, the server inside Axis devices, in the foreground on a port of loopback with
 * a folder of its own. `/open` needs no login; `directives` go to the protected part. With `behind` it is a reverse
 * proxy instead: the device's own login is hidden, and its network settings want Apache's.
 */
export async function startApache(
  user: string,
  password: string,
  directives: string[],
  behind?: Behind,
): Promise<Apache> {
  const root = await mkdtemp(join(tmpdir(), 'apache-'));
  await chmod(root, 0o755);
  const site = join(root, 'site');
  await mkdir(join(site, 'open'), { recursive: true });
  await mkdir(join(site, 'axis-cgi'));
  for (const file of ['open/x', 'axis-cgi/x', 'axis-cgi/y']) await writeFile(join(site, file), 'ok');
  const ha1 = createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');
  await writeFile(join(root, 'logins'), `${user}:${realm}:${ha1}\n`);
  const port = await freePort();
  const log = join(root, 'access.log');
  const names = [
    ...['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_digest'],
    ...(behind ? ['headers', 'proxy', 'proxy_http', 'ssl'] : []),
  ];
  const protect = [
    'AuthType Digest',
    `AuthName "${realm}"`,
    `AuthUserFile "${root}/logins"`,
    'Require valid-user',
    ...directives,
  ];
  await writeFile(
    join(root, 'apache.conf'),
    [
      `ServerRoot "${root}"`,
      `ServerName 127.0.0.1`,
      `Listen 127.0.0.1:${port}`,
      `PidFile "${root}/pid"`,
      `DefaultRuntimeDir "${root}"`,
      `ErrorLog "${root}/error.log"`,
      ...names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
      // Started as root, Apache insists on becoming somebody else, who must be let into the folder.
      ...(userInfo().uid === 0 ? ['User nobody', 'Group nogroup'] : []),
      'StartServers 1',
      'MinSpareThreads 1',
      'MaxSpareThreads 25',
      'ThreadsPerChild 25',
      'MaxRequestWorkers 25',
      'MaxKeepAliveRequests 0',
      'KeepAliveTimeout 60',
      `DocumentRoot "${site}"`,
      `LogFormat "%>s %U" status`,
      `CustomLog "${log}" status`,
      `<Directory "${site}/open">`,
      'Require all granted',
      '</Directory>',
      ...(behind
        ? [...proxyTo(behind), '<Location "/axis-cgi/network_settings.cgi">', ...protect, '</Location>']
        : [`<Directory "${site}/axis-cgi">`, ...protect, '</Directory>']),
    ].join('\n'),
  );
  const child = spawn(binary, ['-f', join(root, 'apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const gone = exited.then(async () => {
    throw new Error(`Apache ended: ${await readFile(join(root, 'error.log'), 'utf8').catch(() => 'no log')}`);
  });
  await Promise.race([answering(port), gone]);
  gone.catch(() => undefined);
  return {
    port,
    statuses: async (path, count) => {
      for (;;) {
        const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.endsWith(` ${path}`));
        if (lines.length >= count) return lines.map((line) => parseInt(line));
        await setImmediate();
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(root, { recursive: true });
    },
  };
}

/** The device's certificate is self-signed, and its HTTPS asks for Basic: Apache sends it along. */
function proxyTo({ address, httpsPort, user, password }: Behind): string[] {
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  return [
    'SSLProxyEngine on',
    'SSLProxyVerify none',
    'SSLProxyCheckPeerCN off',
    'SSLProxyCheckPeerName off',
    `ProxyPass "/" "https://${address}:${httpsPort}/"`,
    `RequestHeader set Authorization "Basic ${basic}"`,
  ];
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves once the port takes connections. */
async function answering(port: number): Promise<void> {
  for (;;) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (there) return;
    await setImmediate();
  }
}
