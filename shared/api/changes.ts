/** The one table of changes: its keys are the methods that set something, and each of them runs as a job. */
import type { Change } from './change.ts';
import { addVlan, removeVlan, setDeviceConfiguration } from './changes/interfaces.ts';
import { setIPv4AddressConfiguration } from './changes/ipv4.ts';
import { setIPv6AddressConfiguration } from './changes/ipv6.ts';
import {
  setGlobalProxyConfiguration,
  setHostnameConfiguration,
  setResolverConfiguration,
} from './changes/names.ts';
import { setWired8021XConfiguration } from './changes/wired-8021x.ts';
import { setWlanConfiguration, setWLANStationConfiguration } from './changes/wlan.ts';
import type { MethodName } from './methods.ts';

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
} satisfies Partial<Record<MethodName, Change>>;

export type ChangeMethod = keyof typeof changes;

export const changeMethods = Object.keys(changes) as ChangeMethod[];
