/** The one table of changes: its keys are the methods that set something, and each of them runs as a job. */
import type { Change } from '../change.ts';
import { addVlan, removeVlan, setDeviceConfiguration } from './interfaces.ts';
import { setIPv4AddressConfiguration } from './ipv4.ts';
import { setIPv6AddressConfiguration } from './ipv6.ts';
import { setGlobalProxyConfiguration, setHostnameConfiguration, setResolverConfiguration } from './names.ts';
import { setWired8021XConfiguration } from './wired-8021x.ts';
import { setWlanConfiguration, setWLANStationConfiguration } from './wlan.ts';
import { setMdnssdConfiguration } from '../mdnssd.ts';

export const changes = {
  addVlan,
  removeVlan,
  setDeviceConfiguration,
  setHostnameConfiguration,
  setIPv4AddressConfiguration,
  setIPv6AddressConfiguration,
  setGlobalProxyConfiguration,
  setResolverConfiguration,
  setWired8021XConfiguration,
  setWlanConfiguration,
  setWLANStationConfiguration,
  setMdnssdConfiguration,
} satisfies Record<string, Change<unknown>>;
