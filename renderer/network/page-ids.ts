/** The pages of a device by name, apart from their components, so that whoever links to one needs none of them. */
import type { ChangeMethod } from '../../shared/api/methods.ts';

export type PageId =
  | 'overview'
  | 'picture'
  | 'addresses'
  | 'name'
  | 'proxy'
  | 'vlan'
  | '8021x'
  | 'wlan'
  | 'interfaces'
  | 'history';

/** The page that each change is made on. */
export const pageOfMethod: Record<ChangeMethod, PageId> = {
  addVlan: 'vlan',
  removeVlan: 'vlan',
  setDeviceConfiguration: 'interfaces',
  setHostnameConfiguration: 'name',
  setIPv4AddressConfiguration: 'addresses',
  setIPv6AddressConfiguration: 'addresses',
  setGlobalProxyConfiguration: 'proxy',
  setResolverConfiguration: 'name',
  setWired8021XConfiguration: '8021x',
  setWlanConfiguration: 'wlan',
  setWLANStationConfiguration: 'wlan',
};
