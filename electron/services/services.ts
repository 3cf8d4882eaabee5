/** All services put together: the window and the command line run on the same ones. */
import { randomBytes, randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { ok, type Result } from '../../shared/contract/result.ts';
import { Cards } from './cards/cards.ts';
import { readGateways } from './cards/gateways.ts';
import { Why } from './cards/why.ts';
import { systemClock, type Clock } from './clock.ts';
import { GivenLogins } from './credentials/given-logins.ts';
import { Logins } from './credentials/logins.ts';
import { Tries } from './credentials/tries.ts';
import type { Vault } from './credentials/vault.ts';
import { Devices } from './devices/devices.ts';
import { Links } from './devices/links.ts';
import { readNeighbours } from './devices/neighbours.ts';
import { listCards } from './discovery/cards.ts';
import { Discovery } from './discovery/discovery.ts';
import { Jobs } from './jobs/jobs.ts';
import { readCableTable } from './scan/cable-table.ts';
import { Scan } from './scan/scan.ts';
import { prepareFolder, Store } from './storage/store.ts';

export interface ServicesNeeds {
  /** Folder for everything that is kept. */
  dataFolder: string;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
  vault: Vault;
  /** Told of faults of this program, which nobody expects: for the log. */
  report: (fault: unknown, where: string) => void;
  /** The system's unless given. */
  clock?: Clock;
  /** Asks the system of its cards; in this very thread, which that stops for a while, unless given. */
  askSystem?: () => Promise<unknown>;
}

export class Services {
  readonly discovery: Discovery;
  readonly cards: Cards;
  readonly why: Why;
  readonly links: Links;
  readonly logins: Logins;
  readonly given: GivenLogins;
  readonly devices: Devices;
  readonly jobs: Jobs;
  readonly scan: Scan;
  readonly store: Store;
  private readonly tries: Tries;

  constructor(private readonly options: ServicesNeeds) {
    const { dataFolder, interfaces, vault, report, clock = systemClock, askSystem } = options;
    const store = new Store({ folder: dataFolder, clock, report });
    this.store = store;
    this.discovery = new Discovery({ clock, ...(interfaces ? { interfaces } : {}) });
    this.cards = new Cards({
      clock,
      discovery: this.discovery,
      allowed: interfaces,
      askSystem: askSystem ?? (async () => (await import('./cards/ask-system.ts')).askSystem()),
      neighbours: () => readNeighbours(),
      gateways: () => readGateways(),
    });
    this.links = new Links({ random: randomBytes, clock, interfaces });
    this.logins = new Logins(store, vault, report);
    this.tries = new Tries({ store, clock, newId: randomUUID });
    this.given = new GivenLogins({
      logins: this.logins,
      tries: this.tries,
      newId: randomUUID,
      site: () => 'this-computer',
    });
    this.devices = new Devices({
      clock,
      finder: this.discovery,
      links: this.links,
      logins: this.logins,
      given: this.given,
      tries: this.tries,
      store,
      newId: randomUUID,
      report,
      neighbours: (address) => readNeighbours(address),
      networks: () => this.cards.networks(),
      random: Math.random,
    });
    const { presence } = this.devices;
    this.scan = new Scan({
      clock,
      links: this.links,
      cableTable: () => readCableTable(),
      cards: () => listCards(networkInterfaces, interfaces ?? undefined),
      list: {
        has: (serial) => this.devices.get(serial) !== null,
        take: (answer, schemeTyped) => presence.found(answer, schemeTyped),
      },
    });
    this.why = new Why({
      clock,
      discovery: this.discovery,
      devices: this.devices,
      links: this.links,
      neighbours: (address) => readNeighbours(address),
      networkInterfaces,
    });
    this.jobs = new Jobs({ clock, devices: this.devices, store, newId: randomUUID, report });
  }

  /**
   * Reads what the disk remembers; nothing is sent. Fails with `storage` where the folder cannot be used or one of its
   * documents cannot be read. The services work without, and the store's notices say so.
   */
  async load(): Promise<Result<null>> {
    const folder = await prepareFolder(this.options.dataFolder);
    const documents = [
      await this.logins.load(),
      await this.tries.load(),
      await this.devices.load(),
      await this.jobs.load(),
    ];
    return [folder, ...documents].find(({ ok }) => !ok) ?? ok(null);
  }

  /** Starts searching the network and asking devices who they are. */
  start(): void {
    this.discovery.start();
    this.devices.presence.start();
  }

  /** Ends jobs at their safe points, closes every socket and writes what is not yet written. */
  async stop(): Promise<void> {
    await this.scan.stop();
    await this.jobs.stop();
    await this.devices.stop();
    await this.logins.stop();
    await this.tries.stop();
    this.discovery.stop();
  }
}
