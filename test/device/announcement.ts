import { addressesOf } from './line.ts';
import type { Announcement, Service } from './mdns.ts';
import type { DeviceOptions } from './options.ts';
import type { Profile } from './profiles.ts';
import type { DeviceState } from './state.ts';

interface Speaker {
  readonly serial: string;
  readonly name: string;
  readonly port: number;
  readonly httpsPort: number;
  readonly profile: Profile;
  readonly state: DeviceState;
}

/** What a device says of itself in mDNS. */
export function announcementOf(device: Speaker, options: DeviceOptions): Announcement {
  const { withoutTxt = [], announcedAddresses, otherRecords, ttl } = options;
  const { serial, name, profile, state } = device;
  const txt = profile.announces === 'vapix-https' ? vapixTxt(serial) : [`macaddress=${serial}`];
  return {
    serial,
    instance: name,
    host: `axis-${serial.toLowerCase()}`,
    addresses: announcedAddresses ?? addressesOf(state),
    services: servicesOf(device, options).map((service) =>
      withoutTxt.includes(service.type) ? service : { ...service, txt },
    ),
    ...(otherRecords !== undefined && { otherRecords }),
    ...(ttl !== undefined && { ttl }),
  };
}

function servicesOf({ port, httpsPort, profile }: Speaker, options: DeviceOptions): Service[] {
  const https = { type: '_vapix-https._tcp', port: httpsPort };
  const http = { type: '_vapix-http._tcp', port };
  const usual = profile.announces === 'vapix-https' ? https.type : '_axis-video._tcp';
  const { services = [usual] } = options;
  const named = services.map((type) => (type === https.type ? https : { type, port }));
  // A real device leaves its HTTPS port out; where the ports are odd ones, somebody has to name them.
  const odd = profile.http && (port !== 80 || httpsPort !== 443);
  return [...named, ...(odd ? [http, https].filter(({ type }) => !services.includes(type)) : [])];
}

/** What a service of AXIS OS 11.4 and later says of its device. */
function vapixTxt(serial: string): string[] {
  return [`sn=${serial}`, 'txtvers=1', 'ep=param,apidisc,decaf'];
}
