import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { initialInterfaces, initialSwitching } from './interfaces.ts';
import type { SettledOptions } from './options.ts';
import type { Profile } from './profiles.ts';
import type { DeviceState } from './state.ts';

/** What a device knows about itself when it is made; it has no accounts yet. */
export function initialState(options: SettledOptions, profile: Profile, clock: Clock): DeviceState {
  const interfaces = initialInterfaces(options, profile);
  return {
    accounts: new Map(),
    countryCode: options.countryCode ?? 'XX',
    countryCodeLock: options.countryCodeLock ?? false,
    interfaces,
    switching: initialSwitching(options, profile, interfaces),
    maxVlans: options.maxVlans ?? 1,
    hostname: { useDhcpHostname: true, staticHostname: `axis-${options.serial.toLowerCase()}` },
    resolver: {
      useDhcpResolverInfo: true,
      staticNameServers: [],
      staticSearchDomains: [],
      staticDomainName: '',
    },
    proxies: { httpProxy: '', httpsProxy: '', noProxy: '' },
    certificates: [...(options.certificates ?? [])],
    ipv6Prefix: options.ipv6Prefix,
    dhcpOffers: options.dhcpOffers ?? {},
    authenticator: options.authenticator,
    ready: !options.starting,
    startedAt: clock.now(),
    bootId: randomUUID(),
  };
}
