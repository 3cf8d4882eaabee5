/** The proxy form: what it holds, what it sends, and what is wrong with it. */
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import { proxySchema } from '../../shared/api/parameters.ts';
import { t } from '../parts/language.svelte.ts';
import { problemOf, type Errors, type Params } from '../state/params.ts';

export interface ProxyValues {
  httpProxy: string;
  httpsProxy: string;
  noProxy: string;
}

export function proxyValues({ system }: NetworkPicture): ProxyValues {
  const { httpProxy, httpsProxy, noProxy } = system.globalProxies ?? {};
  return { httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy: noProxy ?? '' };
}

export function proxyParams({ httpProxy, httpsProxy, noProxy }: ProxyValues): Params {
  return { httpProxy: httpProxy.trim(), httpsProxy: httpsProxy.trim(), noProxy: noProxy.trim() };
}

/** True where a URL holds a login. The device obscures its password when it is read. */
export function hasLogin(url: string): boolean {
  return /\/\/[^/\s]*@/.test(url);
}

/** What stands in the device already is not judged. */
export function proxyErrors(values: ProxyValues, present: ProxyValues): Errors {
  const errors: Errors = {};
  for (const name of ['httpProxy', 'httpsProxy'] as const) {
    const url = values[name].trim();
    const message =
      url === present[name] || url === ''
        ? null
        : (obscuredProblem(url, present[name]) ?? problemOf(proxySchema, url));
    if (message !== null) errors[name] = message;
  }
  return errors;
}

/** A password that the device has obscured would be stored as it was shown. */
function obscuredProblem(url: string, present: string): string | null {
  const login = /\/\/([^/\s]*)@/;
  const shown = login.exec(present)?.[1];
  return shown !== undefined && login.exec(url)?.[1] === shown ? t().proxy.obscured : null;
}
