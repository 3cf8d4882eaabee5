import { json } from './answer.ts';
import type { Answer } from './answer.ts';
import { ApiError, isParams, parseRequest } from './api.ts';
import type { Params } from './api.ts';
import type { Profile } from './profiles.ts';
import type { DeviceState } from './state.ts';

/** The calls beside the network settings: what a device is, whether it is ready, its first administrator. */

export interface OtherHost {
  readonly serial: string;
  readonly model: string;
  readonly profile: Profile;
  readonly state: DeviceState;
  readonly passphrasePolicy: Profile['passphrasePolicy'];
  /** Milliseconds. */
  now(): number;
  /** Stores an account; the first one ends the factory-new state. */
  addAccount(user: string, password: string, administrator: boolean): void;
}

/** Answers one of the JSON calls from its table of methods. `codes`: its own numbers for errors. */
export function answerJson(
  version: string,
  body: string,
  methods: Record<string, (params: Params) => unknown>,
  codes: Readonly<Record<number, number>> = {},
): Answer {
  let reply: Params = { apiVersion: version };
  try {
    const request = parseRequest(body);
    if ('context' in request) reply = { ...reply, context: request.context };
    const method = String(request.method);
    reply = { ...reply, method };
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (run === undefined) throw new ApiError(4000);
    reply = { ...reply, data: run(isParams(request.params) ? request.params : {}) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, subCode, message } = error;
    const details = subCode === undefined ? {} : { details: { subCode } };
    reply = { ...reply, error: { code: codes[code] ?? code, message, ...details } };
  }
  return json(200, reply);
}

export function basicDeviceInfo(host: OtherHost, body: string): Answer {
  const open = {
    ProdNbr: host.model.replace(/^AXIS /, ''),
    HardwareID: '931.11',
    ProdFullName: `${host.model} ${productType(host.model)}`,
    Version: host.profile.firmware,
    ProdType: productType(host.model),
    Brand: 'AXIS',
    WebURL: 'http://www.axis.com',
    ProdVariant: '',
    SerialNumber: host.serial,
    ProdShortName: host.model,
    BuildDate: 'Jul 08 2026 12:25',
  };
  const all = {
    ...open,
    Architecture: 'aarch64',
    Soc: 'Axis Artpec-8',
    SocSerialNumber: '00000000-00000001',
  };
  return answerJson('1.3', body, {
    getAllUnrestrictedProperties: () => {
      if (host.profile.infoNeedsLogin) throw new ApiError(2004);
      return { propertyList: open };
    },
    getAllProperties: () => ({ propertyList: all }),
    getProperties: ({ propertyList }) => {
      if (!Array.isArray(propertyList)) throw new ApiError(4003);
      const wanted = Object.entries(all).filter(([name]) => propertyList.includes(name));
      return { propertyList: Object.fromEntries(wanted) };
    },
    getSupportedVersions: () => ({ apiVersions: ['1.0', '1.3'] }),
  });
}

function productType(model: string): string {
  if (/C\d/.test(model)) return 'Network Horn Speaker';
  if (/I\d/.test(model)) return 'Network Intercom';
  return / M10/.test(model) ? 'Box Camera' : 'Dome Camera';
}

export function systemReady(host: OtherHost, body: string): Answer {
  const { state, profile } = host;
  const extra = {
    uptime: String(Math.floor((host.now() - state.startedAt) / 1000)),
    bootid: state.bootId,
    passphrasepolicy: host.passphrasePolicy,
  };
  return answerJson('1.5', body, {
    systemready: () => ({
      systemready: state.ready ? 'yes' : 'no',
      needsetup: state.accounts.size === 0 ? 'yes' : 'no',
      ...Object.fromEntries(profile.readyFields.map((name) => [name, extra[name]])),
    }),
    getSupportedVersions: () => ({ apiVersions: ['1.0', '1.5'] }),
  });
}

export function apiDiscovery(host: OtherHost, body: string): Answer {
  const list = [
    ['network-settings', host.profile.apiVersion, 'Network Settings'],
    ['basic-device-info', '1.3', 'Basic Device Information'],
    ['systemready', '1.5', 'Systemready'],
    ['user-management', '1.1', 'User Management'],
    ['mdnssd', '1.1', 'mDNS-SD'],
    ['findmydevice', '1.1', 'Find my device'],
  ];
  return answerJson('1.0', body, {
    getApiList: () => ({
      apiList: list.map(([id, version, name]) => ({ id, version, name, status: 'official' })),
    }),
  });
}

/** Adds an account. The answer is a web page with status 200, whatever happened; but see the first account. */
export function passwordGroup(host: OtherHost, body: string): Answer {
  const form = new URLSearchParams(body);
  const [user, password, groups] = [form.get('user'), form.get('pwd'), form.get('sgrp')?.split(':') ?? []];
  const said = (text: string, status = 200): Answer => ({
    status,
    type: 'text/html',
    body: `<html>\n<head><title></title></head>\n<body>\n${text}\n</body>\n</html>\n`,
  });
  if (form.get('action') !== 'add') return said('Error: unknown action.');
  const { accounts } = host.state;
  if (accounts.size === 0 && host.profile.firstUser === 'root' && user !== 'root')
    return { ...said('Error: not a valid initial admin user.', 401), headers: { 'Axis-Setup': 'vapix' } };
  if (user === null || !/^[A-Za-z0-9._-]{1,32}$/.test(user)) return said('Error: illegal user name.');
  if (password === null || !/^[\x20-\x7e]{1,64}$/.test(password)) return said('Error: illegal password.');
  if (!fits(password, host.passphrasePolicy))
    return said('Error: the password does not comply with the passphrase policy.');
  if (accounts.has(user)) return said(`Error: account ${user} already exists.`);
  if (accounts.size === 0 && !groups.includes('admin'))
    return said('Error: the first account must be an administrator.');
  host.addAccount(user, password, groups.includes('admin'));
  return said(`Created account ${user}.`);
}

function fits(password: string, policy: Profile['passphrasePolicy']): boolean {
  if (policy === 'none') return true;
  if (policy === 'length') return password.length >= 15;
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
  return password.length >= 12 && kinds.every((kind) => kind.test(password));
}
