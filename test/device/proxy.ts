import type { Params } from './api.ts';
import type { Change, Host } from './host.ts';
import { merged, refuseUnknown, text } from './params.ts';
import type { ProxySettings } from './state.ts';

/** setGlobalProxyConfiguration. An empty text unsets a proxy. */
export function setProxies(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['httpProxy', 'httpsProxy', 'noProxy']);
  const given = {
    httpProxy: text(params, 'httpProxy', isProxy, 100),
    httpsProxy: text(params, 'httpsProxy', isProxy, 101),
    noProxy: text(params, 'noProxy', isExceptions, 102),
  };
  return () => {
    host.state.proxies = merged(host.state.proxies, given);
  };
}

/** `globalProxies` of getNetworkInfo: passwords are obscured. */
export function describeProxies({ httpProxy, httpsProxy, noProxy }: ProxySettings): Record<string, unknown> {
  return { httpProxy: obscured(httpProxy), httpsProxy: obscured(httpsProxy), noProxy };
}

function isProxy(url: string): boolean {
  if (url === '') return true;
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

/** Names, `.domains` and networks with commas between them; wildcards are not allowed. */
function isExceptions(list: string): boolean {
  return list === '' || list.split(',').every((entry) => /^[a-z0-9.:/_-]+$/i.test(entry.trim()));
}

function obscured(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/i, '$1:********@');
}
