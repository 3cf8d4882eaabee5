/** The commands, each over the services that the window uses too. */
import { networkInterfaces } from 'node:os';
import { flashSeconds } from '../../shared/api/find-my-device.ts';
import { holdsSecrets } from '../../shared/api/secrets.ts';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import { networkSettings } from '../../shared/api/network-settings.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { systemClock } from '../services/clock.ts';
import { isAmong, listCards, ownSubnets } from '../services/discovery/cards.ts';
import { Discovery } from '../services/discovery/discovery.ts';
import type { Command } from './arguments.ts';
import type { Common } from './arguments/given.ts';
import { givenParams } from './params-argument.ts';
import { infoText } from './info-text.ts';
import { devicesText, identityText, printableJson, type ListedDevice, type Output } from './output.ts';
import { withDevice, withLogin, type Credentials } from './reach.ts';
import { said } from '../../shared/texts/said.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

/** A scan takes a device several seconds, and a busy one longer. */
const callMs = 30_000;

/** Refuses a network card that was named and that this computer does not have. */
export function checkCards({ interfaces }: Common): Result<null> {
  if (interfaces === null) return ok(null);
  const found = ownSubnets(listCards(networkInterfaces, interfaces));
  const missing = interfaces.find((wanted) => !found.some(({ address }) => isAmong(address, [wanted])));
  if (missing === undefined) return ok(null);
  const present = listCards(networkInterfaces).map(({ address }) => address);
  return fail('input', said('terminal.noSuchCard', { address: missing }), {
    parameter: 'interface',
    advice:
      present.length === 0 ? said('terminal.noCards') : said('terminal.otherCards', { addresses: present }),
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
      return fail('unreachable', discovery.problem() ?? said('terminal.noCardToAsk'));
    }
    output.progress(
      said('terminal.asking', {
        seconds: command.seconds,
        cards: cards.map(({ name, address }) => `${name} (${address})`),
      }),
    );
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, command.seconds * 1_000));
    const devices = discovery
      .sightings()
      .map(({ serial, name, addresses, port, httpsPort, services, interfaces }): ListedDevice => {
        return { serial, name, addresses, port, httpsPort, services, interfaces };
      });
    const leftOut = discovery.leftOut();
    const problem = discovery.problem();
    if (devices.length === 0 && leftOut.namelessCount === 0 && problem !== null)
      return fail('unreachable', problem);
    const { nameless: withoutSerial, namelessCount: withoutSerialCount, full } = leftOut;
    output.result({ devices, withoutSerial, withoutSerialCount, full }, () =>
      devicesText(devices, leftOut, output.language),
    );
    return ok(null);
  } finally {
    discovery.stop();
  }
}

export function identifyDevice(command: Of<'identify'>, output: Output): Promise<Result<number>> {
  return withDevice(command, output, async (services, answering) => {
    const { identity, endpoint } = answering;
    if (command.trust !== 'refuse') {
      const trusted = await services.devices.access.trust(identity.serial, command.trust);
      if (!trusted.ok) return trusted;
    }
    const { osVersion: firmware, ...said } = identity;
    const versions = await services.links.offeredVersions(answering);
    const networkSettings = versions && { versions };
    output.result({ address: endpoint.host, ...said, firmware, networkSettings }, () =>
      identityText(identity, versions, output.language),
    );
    return ok(0);
  });
}

export function info(command: Of<'info'>, login: Credentials, output: Output): Promise<Result<number>> {
  return withLogin(command, login, output, async ({ devices }, serial) => {
    const data = await devices.calls.with(serial, networkSettings, (settings) =>
      settings.callRaw('getNetworkInfo', {}),
    );
    if (!data.ok) return data;
    if (command.raw) {
      output.result(data.value, () => printableJson(data.value, 2));
      return ok(0);
    }
    const picture = readNetworkInfo(data.value);
    if (!picture) return fail('protocol', said('api.notUnderstood', { method: 'getNetworkInfo' }));
    output.result(picture, () => infoText(picture, output.language));
    return ok(0);
  });
}

export function flash(command: Of<'flash'>, login: Credentials, output: Output): Promise<Result<number>> {
  return withLogin(command, login, output, async ({ devices }, serial) => {
    const flashed = await devices.calls.flash(serial);
    if (!flashed.ok) return flashed;
    output.result({ serial, seconds: flashSeconds }, () =>
      output.told(said('device.flashed', { seconds: flashSeconds })),
    );
    return ok(0);
  });
}

/** A station test takes as long as its own parameter allows; nothing else has a `timeout`, in seconds. */
function testMs({ timeout }: Record<string, unknown>): number {
  return typeof timeout === 'number' ? timeout * 1_000 : 0;
}

export async function call(command: Of<'call'>, login: Credentials, output: Output): Promise<Result<number>> {
  const { api, method } = command;
  const params = await givenParams(api, method, command.params);
  if (!params.ok) return params;
  return withLogin(command, login, output, async ({ devices }, serial, { overHttp }) => {
    if (overHttp && holdsSecrets(params.value)) {
      output.warning(said('terminal.secretOverHttp'));
    }
    const timeoutMs = callMs + testMs(params.value);
    const data = await devices.calls.callAlone(serial, api, method, params.value, { timeoutMs });
    if (!data.ok) return data;
    output.result(data.value, () => printableJson(data.value, 2));
    return ok(0);
  });
}
