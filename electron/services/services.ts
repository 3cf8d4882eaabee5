/** All services put together: the window and the command line run on the same ones. */
import { randomBytes, randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { ok, type Result } from '../../shared/contract/result.ts';
import { accountName, Activity } from './activity/activity.ts';
import { doneByJob, doneByPin } from './activity/told.ts';
import { Cards } from './cards/cards.ts';
import { readGateways } from './cards/gateways.ts';
import { Why, type Elsewhere } from './cards/why.ts';
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
import { Planned } from './plans/planned.ts';
import { Applying } from './plans/applying.ts';
import { WlanQueue } from './plans/wlan-queue.ts';
import { readCableTable } from './scan/cable-table.ts';
import { PlanFile } from './plans/plan-file.ts';
import { Scan } from './scan/scan.ts';
import { Sites } from './sites/sites.ts';
import { Pins } from './storage/pins.ts';
import type { Files } from './storage/files.ts';
import { prepareFolder, Store } from './storage/store.ts';

export interface ServicesNeeds {
  /** Folder for everything that is kept. */
  dataFolder: string;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
  vault: Vault;
  /** Told of faults of this program, which nobody expects: for the log. */
  report: (fault: unknown, where: string) => void;
  /** Whether the site is opened that a person opened last; the list of this computer unless told. */
  lastSite?: boolean;
  /** The system's unless given. */
  clock?: Clock;
  /** Who works with this program; the system's account unless given. */
  who?: () => string;
  /** What is done with the disk; the system's unless given. */
  files?: Files;
  /** Asks the system of its cards; in this very thread, which that stops for a while, unless given. */
  askSystem?: () => Promise<unknown>;
}

/** So often it is looked what other programs have pinned, and done to jobs. */
const othersMs = 5_000;
/** So often it is looked which networks this computer is on. */
const firstLookMs = 2_000;
const lookMs = 20_000;

/** So many sites are read for one that somebody misses. */
const sitesSearched = 50;

export class Services {
  readonly activity: Activity;
  readonly discovery: Discovery;
  readonly cards: Cards;
  readonly why: Why;
  readonly links: Links;
  readonly logins: Logins;
  readonly given: GivenLogins;
  readonly pins: Pins;
  readonly devices: Devices;
  readonly jobs: Jobs;
  readonly applying: Applying;
  readonly wlanQueue: WlanQueue;
  readonly sites: Sites;
  /** The plan of the open site. */
  readonly plan: PlanFile;
  readonly planned: Planned;
  readonly scan: Scan;
  readonly store: Store;
  private readonly tries: Tries;
  private cancelOthers: (() => void) | null = null;
  private cancelLook: (() => void) | null = null;

  constructor(private readonly options: ServicesNeeds) {
    const { dataFolder, interfaces, vault, report, clock = systemClock, askSystem, who, files } = options;
    const store = new Store({ folder: dataFolder, clock, report, ...(files && { files }) });
    this.store = store;
    this.activity = new Activity({ store, clock, site: () => this.devices.site, who: who ?? accountName });
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
    this.pins = new Pins(
      store,
      () => clock.now(),
      (pinned) => this.activity.add(doneByPin(pinned)),
    );
    this.logins = new Logins(store, vault, report);
    this.tries = new Tries({ store, clock, newId: randomUUID });
    this.given = new GivenLogins({
      logins: this.logins,
      tries: this.tries,
      newId: randomUUID,
      site: () => this.sites.current().id,
    });
    this.devices = new Devices({
      clock,
      finder: this.discovery,
      links: this.links,
      logins: this.logins,
      given: this.given,
      activity: this.activity,
      tries: this.tries,
      pins: this.pins,
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
      elsewhere: (serial, signal) => this.elsewhere(serial, signal),
    });
    this.jobs = new Jobs({
      clock,
      devices: this.devices,
      store,
      newId: randomUUID,
      report,
      ended: (job) => {
        const done = doneByJob(job, (serial, ssid) => this.devices.calls.signalOf(serial, ssid));
        if (done) this.activity.add(done);
      },
    });
    this.planned = new Planned({ clock, devices: this.devices, jobs: this.jobs, newId: randomUUID, report });
    this.applying = new Applying({
      clock,
      devices: this.devices,
      jobs: this.jobs,
      store,
      activity: this.activity,
      report,
    });
    this.wlanQueue = new WlanQueue({
      clock,
      devices: this.devices,
      activity: this.activity,
      records: () => this.applying.records(),
    });
    this.sites = new Sites({
      store,
      clock,
      devices: this.devices,
      activity: this.activity,
      pins: this.pins,
      newId: randomUUID,
      isBusy: () => this.isBusy,
    });
    this.plan = new PlanFile({ store, clock, site: () => this.devices.site });
    this.sites.onChange(() => {
      this.devices.admission.refresh();
      this.applying.forget();
    });
  }

  /**
   * Reads what the disk remembers; nothing is sent. Fails with `storage` where the folder cannot be used or one of its
   * documents cannot be read. The services work without, and the store's notices say so.
   */
  async load(): Promise<Result<null>> {
    const folder = await prepareFolder(this.options.dataFolder, this.options.files);
    const documents = [
      await this.pins.load(),
      await this.logins.load(),
      await this.tries.load(),
      await this.sites.load(this.options.lastSite ?? false),
      await this.jobs.load(),
    ];
    return [folder, ...documents].find(({ ok }) => !ok) ?? ok(null);
  }

  /** Whether a job, a plan or planned changes are at work. */
  get isBusy(): boolean {
    const { planned, applying, jobs } = this;
    return planned.isBusy || applying.isBusy || jobs.snapshot().jobs.some(({ outcome }) => outcome === null);
  }

  /** Where a device is listed besides the open site. What cannot be read is left out: it is merely a hint. */
  private async elsewhere(serial: string, signal: AbortSignal): Promise<Elsewhere[]> {
    const found: Elsewhere[] = [];
    const { id: open } = this.sites.current();
    const others = this.sites.all().filter((site) => site.id !== open && site.deletedAt === null);
    for (const { id, name } of others.slice(0, sitesSearched)) {
      if (signal.aborted) break;
      await this.sites.readSite(id, ({ rows }) => {
        const row = rows.get(serial);
        if (row) found.push({ site: name, addresses: row.addresses, lastSeen: row.lastSeen });
        return Promise.resolve(ok(null));
      });
    }
    return found.sort((a, b) => (b.lastSeen ?? 0) - (a.lastSeen ?? 0));
  }

  /** Starts searching the network and asking devices who they are. */
  start(): void {
    this.discovery.start();
    this.devices.presence.start();
    this.followOthers();
    this.lookAroundAfter(firstLookMs);
  }

  /** Ends jobs at their safe points, closes every socket and writes what is not yet written. */
  async stop(): Promise<void> {
    await this.scan.stop();
    this.cancelOthers?.();
    this.cancelLook?.();
    await this.planned.stop();
    await this.applying.stop();
    await this.jobs.stop();
    await this.plan.stop();
    await this.devices.stop();
    await this.sites.stop();
    await this.pins.stop();
    await this.logins.stop();
    await this.tries.stop();
    this.discovery.stop();
  }

  /** Another program may pin a certificate while this one runs, or look again for what came of a job. */
  private followOthers(): void {
    const { clock = systemClock } = this.options;
    this.cancelOthers = clock.setTimeout(() => {
      void this.pins.refresh();
      void this.jobs.lookAtOthers();
      this.followOthers();
    }, othersMs);
  }

  /** Sites are known again by the networks that this computer is on, which may change while it sleeps. */
  private lookAroundAfter(ms: number): void {
    const { clock = systemClock } = this.options;
    this.cancelLook = clock.setTimeout(() => {
      const { devices } = this.devices.snapshot();
      const isHere = devices.some(({ inSite, presence }) => inSite && presence === 'here');
      void this.cards.networks().then((networks) => this.sites.lookAround(networks, isHere));
      this.lookAroundAfter(lookMs);
    }, ms);
  }
}
