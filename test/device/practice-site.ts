/** The site to train on, of the demo and of the program's own "Try it without devices": something of everything, at a real site's pace. */
import type { SimulatedDevice } from './device.ts';
import { realisticDelays, type DeviceOptions } from './options.ts';
import { startSite, type Site } from './site.ts';

export interface PracticeSite {
  site: Site;
  /** It waits in WLAN installation mode; all devices with an administrator have its user and password. */
  gate: SimulatedDevice;
  /** Factory-new devices, for a plan. */
  fresh: readonly SimulatedDevice[];
  /** The site's WLAN. */
  ssid: string;
  key: string;
}

const ssid = 'Site-Cameras';

export async function startPracticeSite(): Promise<PracticeSite> {
  const dhcpOffers = { nameServers: ['10.0.0.1'], searchDomains: ['site.example'] };
  const devices: DeviceOptions[] = [
    { name: 'Gate camera', installationMode: true },
    { model: 'AXIS P3265-V', factoryNew: true },
    { model: 'AXIS P3265-V', factoryNew: true },
    { model: 'AXIS A8207-VE', factoryNew: true },
    { name: 'Loading dock', model: 'AXIS P3265-V', profile: 'os11', ipv6Prefix: '2001:db8:20::' },
    { name: 'Dock speaker', model: 'AXIS C1310-E', profile: 'os10' },
    { name: 'Yard radar', model: 'AXIS D2210-VE', wlan: true },
    { name: 'Office recorder', model: 'AXIS S3008', builtInSwitch: true },
    { name: 'Car park camera', model: 'AXIS P1468-LE', vlan: { id: 20 } },
  ];
  const site = await startSite({
    devices: devices.map((device) => ({ ...device, dhcpOffers, delays: realisticDelays })),
  });
  const [gate] = site.devices;
  if (gate === undefined) throw new Error('The simulated site is empty.');
  const fresh = site.devices.filter((_, index) => devices[index]?.factoryNew === true);
  return { site, gate, fresh, ssid, key: site.radio.network(ssid).key ?? '' };
}
