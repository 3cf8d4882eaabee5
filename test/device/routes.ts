import { json, page } from './answer.ts';
import type { Answer } from './answer.ts';
import type { ApiError } from './api.ts';
import { isParams } from './api.ts';
import { findMyDevice, type FoundHost } from './find-my-device.ts';
import type { Host } from './host.ts';
import { mdnsSd, type NamedHost } from './mdnssd.ts';
import { callNetworkSettings, errorAnswer, isChangeAnswer } from './network-settings.ts';
import type { ApiAnswer } from './network-settings.ts';
import { apiDiscovery, basicDeviceInfo, passwordGroup, systemReady } from './other-apis.ts';
import type { OtherHost } from './other-apis.ts';
import type { DeviceOptions } from './options.ts';
import type { Route } from './web.ts';

/** Which call is answered by what. */

export interface RoutedHost extends Host, OtherHost, NamedHost, FoundHost {
  readonly place: string;
  readonly loseSwitchAnswer: boolean;
  readonly loseChangeAnswer: boolean;
}

type RouteOptions = Pick<DeviceOptions, 'lockedDeviceInfo' | 'errorStatus' | 'redirectsUntilSetup'>;

const cgi = (name: string): string => `/axis-cgi/${name}.cgi`;

export function routesOf(host: RoutedHost, options: RouteOptions): Record<string, Route> {
  const always = (): boolean => true;
  const never = (): boolean => false;
  return {
    [cgi('network_settings')]: {
      needsLogin: always,
      run: async (body, user) => {
        const before = host.place;
        const administrator = host.state.accounts.get(user ?? '')?.administrator ?? false;
        const answer = await callNetworkSettings(host, body, administrator);
        const switched = before === 'access-point' && isSwitchAnswer(answer.body);
        const lost =
          (switched && host.loseSwitchAnswer) || (host.loseChangeAnswer && isChangeAnswer(host, answer.body));
        return lost ? undefined : withStatus(answer, options);
      },
    },
    [cgi('basicdeviceinfo')]: {
      needsLogin: (method) => options.lockedDeviceInfo === true || method !== 'getAllUnrestrictedProperties',
      run: (body) => basicDeviceInfo(host, body),
    },
    [cgi('systemready')]: { needsLogin: never, run: (body) => systemReady(host, body) },
    [cgi('apidiscovery')]: {
      needsLogin: () => !host.profile.apiListWithoutLogin,
      run: (body) => apiDiscovery(host, body),
    },
    [cgi('findmydevice')]: { needsLogin: always, run: (body) => findMyDevice(host, body) },
    [cgi('mdnssd')]: { needsLogin: always, run: (body) => mdnsSd(host, body) },
    [cgi('pwdgrp')]: {
      needsLogin: () => host.state.accounts.size > 0,
      run: (body) => passwordGroup(host, body),
    },
  };
}

/** What is said to everybody, before any login: to calls that are not there, while it starts or waits for its set-up. */
export function saidFirst(
  { profile, state }: RoutedHost,
  path: string,
  options: RouteOptions,
): Answer | undefined {
  const { lacks } = profile;
  if (lacks === 'all' || lacks.some((name) => path === cgi(name))) return page(404, 'Not Found');
  if (path === cgi('systemready') || path === cgi('basicdeviceinfo')) return undefined;
  if (!state.ready) return page(503, 'Service Unavailable');
  if (options.redirectsUntilSetup && state.accounts.size === 0 && path !== cgi('pwdgrp'))
    return { ...page(302, 'Found'), headers: { Location: '/camera/index.html' } };
  return undefined;
}

/** An error of the network settings API, for a fault. */
export function refusal(
  host: RoutedHost,
  options: RouteOptions,
  error: ApiError,
  method: string | undefined,
): Answer {
  return withStatus(errorAnswer(host.profile, error, method), options);
}

function withStatus({ status, body }: ApiAnswer, { errorStatus }: RouteOptions): Answer {
  const error = isParams(body) ? body.error : undefined;
  if (!errorStatus || status !== 200 || !isParams(error)) return json(status, body);
  const { code } = error;
  return json(code === 4000 ? 404 : typeof code === 'number' && code >= 5000 ? 409 : 400, body);
}

function isSwitchAnswer(body: unknown): boolean {
  return isParams(body) && body.method === 'wlanSwitchAPToStation' && 'data' in body;
}
