/** The commands, each over the services that the window uses too. */
import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { readNetworkInfo } from '../../shared/network-info.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { systemClock } from '../services/clock.ts';
import type { Login } from '../services/credentials/logins.ts';
import { pinned, type CertificatePolicy } from '../services/http/certificates.ts';
import { DeviceHttp } from '../services/http/device-http.ts';
import { cardTowards, listCards } from '../services/discovery/cards.ts';
import { Discovery } from '../services/discovery/discovery.ts';
import { emptyRecord } from '../services/devices/entry.ts';
import { policyFor } from '../services/devices/links.ts';
import { siteDocument, type SiteDevice } from '../services/storage/site.ts';
import { discoverNetworkSettings, identify } from '../services/vapix/identity.ts';
import { NetworkSettings } from '../services/vapix/network-settings.ts';
import type { Command, Common, ToDevice, WithLogin } from './arguments.ts';
import {
  devicesText,
  identityText,
  pictureText,
  printableJson,
  type DeviceLine,
  type Output,
} from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

const timeoutMs = 10_000;
/** A scan takes a device several seconds, and a busy one longer. */
const callMs = 30_000;

/** Refuses a network card that was named and that this computer does not have. */
export function checkCards({ interfaces }: Common): Result<null> {
  if (interfaces === null) return ok(null);
  const found = listCards(networkInterfaces, interfaces);
  const missing = interfaces.find((wanted) => !found.some(({ address }) => address === wanted));
  if (missing === undefined) return ok(null);
  const present = listCards(networkInterfaces).map(({ address }) => address);
  return fail('input', `This computer has no network card with the address ${missing}.`, {
    parameter: 'interface',
    advice: `It has ${present.join(', ') || 'none with an IPv4 address'}.`,
  });
}

export async function discover(command: Of<'discover'>, output: Output): Promise<Result<null>> {
  const discovery = new Discovery({
    clock: systemClock,
    ...(command.interfaces ? { interfaces: command.interfaces } : {}),
  });
  discovery.start();
  try {
    const cards = discovery.cards();
    if (cards.length === 0) {
      return fail('unreachable', discovery.problem() ?? 'There is no network card to ask on.');
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
  return withDevice(command, undefined, output, async (http) => {
    const identity = await identify(http, { timeoutMs });
    if (!identity.ok) return identity;
    const { osVersion: firmware, ...said } = identity.value;
    const versions = await discoverNetworkSettings(http, { timeoutMs });
    const networkSettings = versions && { versions };
    const { host: address } = command.endpoint;
    output.result({ address, ...said, firmware, networkSettings }, () =>
      identityText(identity.value, versions),
    );
    return ok(null);
  });
}

export async function info(command: Of<'info'>, login: Login, output: Output): Promise<Result<null>> {
  return withDevice(command, login, output, async (http) => {
    const data = await settingsOf(http).callRaw('getNetworkInfo', {});
    if (!data.ok) return data;
    if (command.raw) {
      output.result(data.value, () => printableJson(data.value, 2));
      return ok(null);
    }
    const picture = readNetworkInfo(data.value);
    if (!picture) return fail('protocol', 'The device’s answer to getNetworkInfo was not understood.');
    output.result(picture, () => pictureText(picture));
    return ok(null);
  });
}

/** The AXIS OS is asked for, without a login, only when a text is to name it. */
function settingsOf(http: DeviceHttp): NetworkSettings {
  return new NetworkSettings(http, async () => {
    const identity = await identify(http, { timeoutMs });
    return identity.ok ? identity.value.osVersion : null;
  });
}

/** A station test takes as long as its own parameter allows; nothing else has a `timeout`, in seconds. */
function testMs({ timeout }: Record<string, unknown>): number {
  return typeof timeout === 'number' ? timeout * 1_000 : 0;
}

export async function call(command: Of<'call'>, login: Login, output: Output): Promise<Result<null>> {
  return withDevice(command, login, output, async (http) => {
    const data = await settingsOf(http).callRaw(command.method, command.params, {
      timeoutMs: callMs + testMs(command.params),
    });
    if (!data.ok) return data;
    output.result(data.value, () => printableJson(data.value, 2));
    return ok(null);
  });
}

/** One connection to the device. A certificate that is trusted anew is remembered before a login goes out. */
async function withDevice(
  command: ToDevice | WithLogin,
  login: Login | undefined,
  output: Output,
  run: (http: DeviceHttp) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { endpoint, trust, dataFolder } = command;
  if (endpoint.scheme === 'http') return closing(newHttp(command, login, pinned(null)), explained(run));
  const document = siteDocument(dataFolder, () => systemClock.now());
  const site = await document.load();
  if (!site.ok) return site;
  if (site.value.problem !== null) output.progress(site.value.problem);
  const { devices } = site.value.value;
  const here = (device: SiteDevice) =>
    device.addresses[0] === endpoint.host && device.httpsPort === endpoint.port;
  const pin = devices.find((device) => here(device) && device.fingerprint !== null)?.fingerprint ?? null;
  let fingerprint = pin;
  const policy = policyFor(trust, pin, (first) => {
    fingerprint = first;
  });
  return closing(newHttp(command, login, policy), async (http) => {
    if (trust !== 'refuse') {
      // A pin belongs to a serial number, so the device has to say its own first.
      const identity = await identify(http, { timeoutMs });
      if (!identity.ok) return identity;
      const { serial, model, osVersion, needsSetup } = identity.value;
      const old = devices.find((device) => device.serial === serial) ?? {
        ...emptyRecord(serial),
        name: serial,
      };
      const addresses = [endpoint.host, ...old.addresses.filter((other) => other !== endpoint.host)];
      const said = { model, osVersion, needsSetup };
      const record = { ...old, ...said, fingerprint, addresses, httpsPort: endpoint.port };
      // Whoever was here before is here no more: two pins for one address would be none.
      const others = devices
        .filter((device) => device.serial !== serial)
        .map((device) => (here(device) ? { ...device, addresses: device.addresses.slice(1) } : device));
      if (fingerprint !== pin) {
        const saved = await document.save({ version: 1, devices: [...others, record] });
        if (!saved.ok) return saved;
      }
    }
    return explained(run)(http);
  });
}

export const noAdministrator = fail(
  'login',
  'The device has no administrator yet, so nothing else works on it.',
  { advice: 'Create its first administrator in the window or on its own page.' },
);

/** A factory-new device refuses every login: a look at it tells that from a wrong password. */
function explained(run: (http: DeviceHttp) => Promise<Result<null>>) {
  return async (http: DeviceHttp): Promise<Result<null>> => {
    const result = await run(http);
    if (result.ok || result.error.kind !== 'login' || result.error.code !== undefined) return result;
    const identity = await identify(http, { timeoutMs });
    return identity.ok && identity.value.needsSetup === true ? noAdministrator : result;
  };
}

function newHttp(command: ToDevice, login: Login | undefined, certificate: CertificatePolicy): DeviceHttp {
  return new DeviceHttp({
    endpoint: command.endpoint,
    login,
    certificate,
    random: randomBytes,
    clock: systemClock,
    localAddress: cardTowards(command.endpoint.host, command.interfaces, networkInterfaces),
  });
}

async function closing<T>(http: DeviceHttp, run: (http: DeviceHttp) => Promise<T>): Promise<T> {
  try {
    return await run(http);
  } finally {
    http.close();
  }
}
