/** Commands that talk to one device: `identify`, `info`, `call`, `flash` and `set`. */
import { namesScheme, parseAddress, type Endpoint } from '../../../shared/net/address.ts';
import { changeMethods, changeOf, type ChangeMethod } from '../../../shared/api/changes.ts';
import type { Api } from '../../../shared/api/api.ts';
import { apiOf } from '../../../shared/api/apis.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { waits } from '../../../shared/contract/waits.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Trust } from '../../services/devices/access.ts';
import { readParamsArgument } from '../params-argument.ts';
import { at, oneOf, readLogin, readSeconds, readTrust, wrong } from './given.ts';
import type { Common, Given, LoginGiven, Shape } from './given.ts';
import { knownMethods, noSuchMethod } from './offline.ts';
import { common, type OptionName } from './options.ts';

/** A command that talks to one device. */
export interface ToDevice extends Common {
  endpoint: Endpoint;
  /** Without it the program speaks https where the device has it. */
  schemeTyped: boolean;
  trust: Trust;
  /** Takes the pinned certificate away first, for a device whose HTTPS was switched off on purpose. */
  forgetCertificate: boolean;
}

export interface WithLogin extends ToDevice, LoginGiven {}

export type DeviceCommand =
  | ({ name: 'identify' } & ToDevice)
  | ({ name: 'info'; raw: boolean } & WithLogin)
  | ({ name: 'call'; api: Api; method: string; params: Params } & WithLogin)
  | ({ name: 'flash' } & WithLogin)
  | ({ name: 'set' } & SetChange & WithLogin);

/** `stdin`: JSON there, so that no secret stands among the arguments. */
type Params = Record<string, unknown> | 'stdin';

interface SetChange {
  method: ChangeMethod;
  params: Params;
  /** Whether a change that cuts the line to the device may be sent. */
  confirmed: boolean;
  waitMs: number;
}

const toDevice: readonly OptionName[] = [...common, 'fingerprint', 'trust-first', 'forget-certificate'];
export const withLogin: readonly OptionName[] = [...toDevice, 'user', 'password-stdin'];

export const deviceCommands = {
  identify: { words: 1, options: toDevice, read: readIdentify },
  info: { words: 1, options: [...withLogin, 'raw'], read: readInfo },
  call: { words: 2, options: [...withLogin, 'params'], read: readCall },
  set: { words: 2, options: [...withLogin, 'params', 'yes', 'wait'], read: readSet },
  flash: { words: 1, options: withLogin, read: readFlash },
} satisfies Record<string, Shape<DeviceCommand>>;

function readIdentify(given: Given): Result<DeviceCommand> {
  const device = readDevice('identify', given);
  return device.ok ? ok({ name: 'identify', ...device.value }) : device;
}

function readInfo(given: Given): Result<DeviceCommand> {
  const device = readWithLogin('info', given);
  return device.ok ? ok({ name: 'info', ...device.value, raw: given.values.raw === true }) : device;
}

function readFlash(given: Given): Result<DeviceCommand> {
  const device = readWithLogin('flash', given);
  return device.ok ? ok({ name: 'flash', ...device.value }) : device;
}

function readCall(given: Given): Result<DeviceCommand> {
  const device = readWithLogin('call', given);
  if (!device.ok) return device;
  const [, method] = given.words;
  if (method === undefined) return wrong(said('argument.callNoMethod'), 'method', knownMethods);
  const api = apiOf(method);
  if (!api) return noSuchMethod;
  const params = readParamsArgument(api, method, given.values.params ?? '{}', device.value.passwordFrom);
  return params.ok ? ok({ name: 'call', ...device.value, api, method, params: params.value }) : params;
}

function readSet(given: Given): Result<DeviceCommand> {
  const device = readWithLogin('set', given);
  if (!device.ok) return device;
  const {
    values,
    words: [, method],
  } = given;
  const named = changeMethods.find((one) => one === method);
  if (named === undefined) {
    const isOther = method !== undefined && apiOf(method) !== null;
    const why = said(isOther ? 'argument.setsNothing' : 'argument.setNoMethod');
    return wrong(why, 'method', oneOf(changeMethods));
  }
  const { api } = changeOf(named).from;
  const params = readParamsArgument(api, named, values.params ?? '{}', device.value.passwordFrom);
  if (!params.ok) return params;
  const wait = readSeconds(values.wait ?? String(waits.addresses), 'wait', waits.most);
  if (!wait.ok) return wait;
  return ok({
    name: 'set',
    ...device.value,
    method: named,
    params: params.value,
    confirmed: values.yes === true,
    waitMs: wait.value * 1_000,
  });
}

export function readWithLogin(command: string, given: Given): Result<WithLogin> {
  const device = readDevice(command, given);
  if (!device.ok) return device;
  const login = readLogin(given.values);
  return login.ok ? ok({ ...device.value, ...login.value }) : login;
}

function readDevice(command: string, { words: [address], values, common }: Given): Result<ToDevice> {
  if (address === undefined) return wrong(said('argument.noAddress', { command }), 'address');
  const endpoint = parseAddress(address);
  if (!endpoint.ok) return at('address', endpoint.error);
  const schemeTyped = namesScheme(address);
  const forgetCertificate = values['forget-certificate'] === true;
  const device = { ...common, endpoint: endpoint.value, schemeTyped, forgetCertificate };
  if (values.fingerprint !== undefined && schemeTyped && endpoint.value.scheme === 'http') {
    return wrong(said('argument.onlyHttps'), 'fingerprint');
  }
  const trust = readTrust(values);
  return trust.ok ? ok({ ...device, trust: trust.value }) : trust;
}
