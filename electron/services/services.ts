/** All services put together: the window and the command line run on the same ones. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Result } from '../../shared/result.ts';
import { systemClock, type Clock } from './clock.ts';
import { Logins } from './credentials/logins.ts';
import type { Vault } from './credentials/vault.ts';
import { Devices } from './devices/devices.ts';
import { Links } from './devices/links.ts';
import { readNeighbours } from './devices/neighbours.ts';
import { Discovery } from './discovery/discovery.ts';
import { Jobs } from './jobs/jobs.ts';
import { siteDocument } from './storage/site.ts';

export interface ServicesOptions {
  /** Folder for everything that is kept. */
  dataFolder: string;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
  vault: Vault;
  /** The system's unless given. */
  clock?: Clock;
}

export class Services {
  readonly discovery: Discovery;
  readonly links: Links;
  readonly logins: Logins;
  readonly devices: Devices;
  readonly jobs: Jobs;

  constructor({ dataFolder, interfaces, vault, clock = systemClock }: ServicesOptions) {
    const now = () => clock.now();
    this.discovery = new Discovery({ clock, ...(interfaces ? { interfaces } : {}) });
    this.links = new Links({ random: randomBytes, clock, interfaces });
    this.logins = new Logins(dataFolder, vault, now);
    this.devices = new Devices({
      clock,
      finder: this.discovery,
      links: this.links,
      logins: this.logins,
      document: siteDocument(dataFolder, now),
      neighbours: () => readNeighbours(),
    });
    this.jobs = new Jobs({ clock, devices: this.devices, dataFolder, newId: randomUUID });
  }

  /** Reads what the disk remembers; nothing is sent. */
  async load(): Promise<Result<null>> {
    const logins = await this.logins.load();
    await this.devices.load();
    const jobs = await this.jobs.load();
    return logins.ok ? jobs : logins;
  }

  /** Starts searching the network and asking devices who they are. */
  start(): void {
    this.discovery.start();
    this.devices.presence.start();
  }

  /** Ends jobs at their safe points, closes every socket and writes what is not yet written. */
  async stop(): Promise<void> {
    await this.jobs.stop();
    await this.devices.stop();
    this.discovery.stop();
  }
}
