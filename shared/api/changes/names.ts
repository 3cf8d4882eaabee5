/** setHostnameConfiguration, setResolverConfiguration and setGlobalProxyConfiguration. */
import { isIPv4 } from '../../net/ip.ts';
import { told, type Change } from '../change.ts';
import { cuts, safe } from '../line.ts';

export const setHostnameConfiguration: Change = {
  title: 'Host name',
  page: 'name',
  present: ({ system }) => told(system.hostname),
  assess: ({ address }) => {
    const isName = address !== null && !isIPv4(address) && !address.includes(':');
    return isName
      ? cuts(`This computer reaches the device by the name ${address}, which may change or go away.`)
      : safe;
  },
};

export const setResolverConfiguration: Change = {
  title: 'DNS settings',
  page: 'name',
  present: ({ system }) => told(system.resolver),
};

export const setGlobalProxyConfiguration: Change = {
  title: 'Proxy',
  page: 'proxy',
  present: ({ system }) => told(system.globalProxies),
  afterwards: 'Restart the device when it suits: it uses these proxies from then on.',
};
