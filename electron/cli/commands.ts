/** The commands, each over the services that the window uses too. */
import { randomBytes } from 'node:crypto';
import { readNetworkInfo } from '../../shared/network-info.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { systemClock } from '../services/clock.ts';
import type { Login } from '../services/credentials/logins.ts';
import { pinned, trustFirst, type CertificatePolicy } from '../services/http/certificates.ts';
import { DeviceHttp } from '../services/http/device-http.ts';
import { Discovery } from '../services/discovery/discovery.ts';
import { emptyRecord } from '../services/devices/entry.ts';
import { siteDocument } from '../services/sites/site.ts';
import { discoverNetworkSettings, identify } from '../services/vapix/identity.ts';
import { NetworkSettings } from '../services/vapix/network-settings.ts';
import type { Command, ToDevice, WithLogin } from './arguments.ts';
import { devicesText, pictureText, type Output } from './output.ts';

export interface DeviceLine {
  serial: string;
  name: string;
  addresses: string[];
  port: number | null;
  services: string[];
  interfaces: string[];
}

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

const timeoutMs = 10_000;

export async function discover(command: Of<'discover'>, output: Output): Promise<Result<null>> {
  const discovery = new Discovery({
    clock: systemClock,
    ...(command.interfaces ? { interfaces: command.interfaces } : {}),
  });
  discovery.start();
  try {
    const cards = discovery.cards();
    if (cards.length === 0) {
      return fail('input', discovery.problem() ?? 'There is no network card to ask on.', {
        parameter: 'interface',
      });
    }
    output.progress(
      `Asking for ${command.seconds} s on ${cards.map(({ name, address }) => `${name} (${address})`).join(', ')} …`,
    );
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, command.seconds * 1_000));
    const devices = discovery
      .sightings()
      .map(({ serial, name, addresses, port, services, interfaces }): DeviceLine => {
        return { serial, name, addresses, port, services, interfaces };
      });
    const problem = discovery.problem();
    if (devices.length === 0 && problem !== null) return fail('unreachable', problem);
    output.result({ devices }, () => devicesText(devices));
    return ok(null);
  } finally {
    discovery.stop();
  }
}

export async function identifyDevice(command: Of<'identify'>, output: Output): Promise<Result<null>> {
  return withDevice(command, undefined, async (http) => {
    const identity = await identify(http, { timeoutMs });
    if (!identity.ok) return identity;
    const { serial, model, osVersion, needsSetup } = identity.value;
    const versions = await discoverNetworkSettings(http, { timeoutMs });
    const networkSettings = versions && { versions };
    const { host: address } = command.endpoint;
    output.result({ address, serial, model, firmware: osVersion, needsSetup, networkSettings }, () =>
      [
        `Serial number         ${serial}`,
        `Model                 ${model ?? 'not told'}`,
        `AXIS OS               ${osVersion ?? 'not told'}`,
        `First administrator   ${needsSetup === null ? 'not told' : needsSetup ? 'missing' : 'exists'}`,
        `Network settings API  ${versions?.join(', ') ?? 'not told without a login'}`,
      ].join('\n'),
    );
    return ok(null);
  });
}

export async function info(command: Of<'info'>, login: Login, output: Output): Promise<Result<null>> {
  return withDevice(command, login, async (http) => {
    const data = await new NetworkSettings(http).callRaw('getNetworkInfo', {});
    if (!data.ok) return data;
    if (command.raw) {
      output.result(data.value, () => JSON.stringify(data.value, null, 2));
      return ok(null);
    }
    const picture = readNetworkInfo(data.value);
    if (!picture) return fail('protocol', 'The device’s answer to getNetworkInfo was not understood.');
    output.result(picture, () => pictureText(picture));
    return ok(null);
  });
}

export async function call(command: Of<'call'>, login: Login, output: Output): Promise<Result<null>> {
  return withDevice(command, login, async (http) => {
    const data = await new NetworkSettings(http).callRaw(command.method, command.params, {
      timeoutMs: 90_000,
    });
    if (!data.ok) return data;
    output.result(data.value, () => JSON.stringify(data.value, null, 2));
    return ok(null);
  });
}

/** One connection to the device, its certificate checked against what is remembered, and remembered if told so. */
async function withDevice(
  command: ToDevice | WithLogin,
  login: Login | undefined,
  run: (http: DeviceHttp) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { endpoint, trust, dataFolder } = command;
  if (endpoint.scheme === 'http') {
    return closing(newHttp(command, login, pinned(null)), run);
  }
  const document = siteDocument(dataFolder, () => systemClock.now());
  const site = await document.load();
  if (!site.ok) return site;
  const { devices } = site.value.value;
  const known = devices.filter(
    (device) => device.addresses[0] === endpoint.host && device.fingerprint !== null,
  );
  const pin = known.length === 1 ? (known[0]?.fingerprint ?? null) : null;
  let first: string | null = null;
  const policy: CertificatePolicy =
    typeof trust === 'object'
      ? pinned(trust.fingerprint)
      : pin !== null || trust === 'refuse'
        ? pinned(pin)
        : trustFirst((seen) => {
            first = seen;
            return ok(undefined);
          });
  return closing(newHttp(command, login, policy), async (http) => {
    const result = await run(http);
    const fingerprint = typeof trust === 'object' ? trust.fingerprint : first;
    if (!result.ok || fingerprint === null) return result;
    // A pin belongs to a serial number, so only a device that says its own is remembered.
    const identity = await identify(http, { timeoutMs });
    if (!identity.ok) return result;
    const { serial, ...said } = identity.value;
    const old = devices.find((device) => device.serial === serial) ?? {
      ...emptyRecord(serial),
      name: serial,
    };
    const addresses = [endpoint.host, ...old.addresses.filter((other) => other !== endpoint.host)];
    const record = { ...old, ...said, fingerprint, addresses, httpsPort: endpoint.port };
    const others = devices.filter((device) => device.serial !== serial);
    return document.save({ version: 1, devices: [...others, record] });
  });
}

function newHttp(command: ToDevice, login: Login | undefined, certificate: CertificatePolicy): DeviceHttp {
  return new DeviceHttp({
    endpoint: command.endpoint,
    login,
    certificate,
    random: randomBytes,
    clock: systemClock,
  });
}

async function closing<T>(http: DeviceHttp, run: (http: DeviceHttp) => Promise<T>): Promise<T> {
  try {
    return await run(http);
  } finally {
    http.close();
  }
}
