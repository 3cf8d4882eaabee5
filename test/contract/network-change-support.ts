/** A simulated device in the list, logged in to and announcing itself, and changes of its network run as jobs. */
import type { NetworkChangeRequest } from '../../electron/services/jobs/change-request.ts';
import type { Job } from '../../shared/contract/job.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { realisticDelays, type SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import type { Site } from '../device/site.ts';
import { ManualClock } from '../clock.ts';
import { endsWithYes, type Timed } from './jobs-support.ts';
import { addAndLogIn, deviceClock, servicesForTest, siteForTest } from './services.ts';
import { inEnglish } from '../english.ts';

export interface Scene extends Timed {
  site: Site;
  device: SimulatedDevice;
  /** The site's other device, which is in the list and was never logged in to. */
  other: SimulatedDevice;
}

/** Two devices. Only the first gets `options`, and only it is logged in to. */
export async function scene(options: DeviceOptions = {}, dataFolder?: string): Promise<Scene> {
  const clock = new ManualClock();
  const first = { ...options, delays: { ...realisticDelays, ...options.delays } };
  const site = await siteForTest({ devices: [first, {}], mdns: true, clock: deviceClock(clock) });
  const [device, other] = site.devices;
  if (!device || !other) throw new Error('The site is too small.');
  const services = await servicesForTest({ clock, ...(dataFolder === undefined ? {} : { dataFolder }) });
  await addAndLogIn(services, device);
  services.discovery.start();
  services.devices.presence.follow();
  return { site, device, other, services, clock };
}

/** A free address of the site's own range, beside that of `device`. */
export function freeAddress({ address }: SimulatedDevice): string {
  const [a, b, c] = address.split('.');
  return `${a}.${b}.${c}.240`;
}

export const toStatic = (address: string, more: Record<string, unknown> = {}) => ({
  deviceName: 'eth0',
  configurationMode: 'static',
  staticAddressConfigurations: [{ address, prefixLength: 8 }],
  staticDefaultRouter: '',
  ...more,
});

export function begin(
  { services, device }: Pick<Scene, 'services' | 'device'>,
  method: ChangeMethod,
  params: Record<string, unknown>,
  waitMs = 20_000,
): string {
  const request: NetworkChangeRequest = { serial: device.serial, method, params, waitMs };
  const started = services.jobs.startChange(request);
  if (!started.ok) throw new Error(inEnglish(started.error.message));
  return started.value.id;
}

/** Runs a change to its end and says yes to whatever it asks. */
export function run(
  where: Timed & Pick<Scene, 'device'>,
  method: ChangeMethod,
  params: Record<string, unknown>,
  waitMs?: number,
): Promise<Job> {
  return endsWithYes(where, begin(where, method, params, waitMs));
}

/** The calls that change the device and reached it with the right login. */
export const changesSent = ({ requests }: SimulatedDevice) =>
  requests.filter(({ method = '', login }) => login === 'accepted' && /^(set|add|remove)/.test(method));
