/** setHostnameConfiguration, setResolverConfiguration and setGlobalProxyConfiguration. */
import { isIPv4 } from '../../net/ip.ts';
import { told, type Change } from '../change.ts';
import { cuts, safe } from '../line.ts';
import { said } from '../../texts/said.ts';

export const setHostnameConfiguration: Change = {
  title: said('changeTitle.setHostnameConfiguration'),
  page: 'name',
  present: ({ system }) => told(system.hostname),
  assess: ({ address }) => {
    const isName = address !== null && !isIPv4(address) && !address.includes(':');
    return isName ? cuts(said('guard.byName', { name: address })) : safe;
  },
};

export const setResolverConfiguration: Change = {
  title: said('changeTitle.setResolverConfiguration'),
  page: 'name',
  present: ({ system }) => told(system.resolver),
};

export const setGlobalProxyConfiguration: Change = {
  title: said('changeTitle.setGlobalProxyConfiguration'),
  page: 'proxy',
  present: ({ system }) => told(system.globalProxies),
  afterwards: said('changeAdvice.restartForProxies'),
};
