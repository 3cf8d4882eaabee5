import type { Params } from './api.ts';
import type { Change, Host } from './host.ts';
import { refuseUnknown, text } from './params.ts';
import type { ProxySettings } from './state.ts';

/** setGlobalProxyConfiguration. An empty text unsets a proxy. */
export function setProxies(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['httpProxy', 'httpsProxy', 'noProxy']);
  const old = host.state.proxies;
  const wanted = {
    httpProxy: text(params, 'httpProxy', isProxy, 100) ?? old.httpProxy,
    httpsProxy: text(params, 'httpsProxy', isProxy, 101) ?? old.httpsProxy,
    noProxy: text(params, 'noProxy', isExceptions, 102) ?? old.noProxy,
  };
  return () => {
    host.state.proxies = wanted;
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
