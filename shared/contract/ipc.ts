/**
 * The one contract between the window and the program behind it. Main's handlers, the preload's bridge, the
 * renderer's `window.installer` and the tests' fakes are all derived from `contract`; a channel that is listed but
 * not handled, or handled but not listed, does not compile.
 */
import { z } from 'zod';
import { activityFilterSchema, type ActivityEntry, type ActivityPortion } from './activity.ts';
import { countryCodeSchema, deviceNameSchema, prefixLengthSchema } from '../api/parameters.ts';
import type { CardsSnapshot } from './cards.ts';
import type { Device, DeviceDetail, DevicesDelta, DevicesSnapshot } from './device.ts';
import type { CertificateSigns, PinnedCertificate } from './certificate-signs.ts';
import { wantedScopeSchema, type LoginsSnapshot, type Tried } from './given-login.ts';
import type { RunsDelta, RunsSnapshot } from './run.ts';
import { listViewSchema, type ListView } from './list-view.ts';
import type { JobsDelta, JobsSnapshot } from './job.ts';
import { changeMethods } from '../api/changes.ts';
import { newPasswordSchema, passwordSchema, userSchema } from './login.ts';
import { plannedSchema, plannedWishSchema, type PlannedDelta, type PlannedSnapshot } from './planned.ts';
import { reportWishSchema, type ReportLook } from './report.ts';
import type { Result } from './result.ts';
import type { ScanDelta, ScanSnapshot, ScanSuggestion } from './scan.ts';
import { sheetColumns, sheetFormats, type ImportPreview } from './sheets.ts';
import type { Difference } from '../history/differences.ts';
import type { DeviceComparison, Visit } from '../history/site-history.ts';
import {
  mostPlanned,
  peopleSchema,
  siteIdSchema,
  siteNameSchema,
  siteNoteSchema,
  type KeptAnswer,
} from './site.ts';
import type { SiteFile, SiteGain, SitesSnapshot, SiteMatches, SiteSize } from './sites.ts';
import type { StorageSnapshot } from './storage.ts';
import { mostParts, type SupportLook } from './support.ts';
import { longestFeed, type UpdateState } from './updates.ts';
import type { Finding } from '../plan/check.ts';
import { mostPlanRows, planRowSchema, type PlanRow } from '../plan/plan.ts';
import type { ApplyNeeded, ApplySnapshot, UndoNeeded, WlanDevice, WorkDelta } from '../plan/progress.ts';
import { sheetMeanings, type SheetPreview } from '../plan/sheet.ts';
import { longestRanges } from '../net/ranges.ts';
import { ssidSchema, stationAuthenticationSchema, type WlanNetwork } from '../api/wlan.ts';
import { waitSecondsSchema } from './waits.ts';
import type { WhyReport } from './why.ts';
import type { Licence } from './about.ts';
import { languages, type Language } from '../texts/language.ts';

interface Call<Schema extends z.ZodType, Answer> {
  readonly kind: 'call';
  readonly request: Schema;
  /** Carries the answer's type only; never set. */
  readonly answer?: Answer;
}

interface Event<Payload> {
  readonly kind: 'event';
  /** Carries the payload's type only; never set. */
  readonly payload?: Payload;
}

function call<Answer>() {
  return <Schema extends z.ZodType>(request: Schema): Call<Schema, Answer> => ({ kind: 'call', request });
}

function event<Payload>(): Event<Payload> {
  return { kind: 'event' };
}

const nothing = z.strictObject({});
const serial = z.string().regex(/^[0-9A-F]{12}$/);
/** SHA-256 of a certificate, 64 hex digits in upper case. */
const fingerprint = z.string().regex(/^[0-9A-F]{64}$/);
const ofDevice = z.strictObject({ serial });
const serials = z.array(serial).min(1).max(10_000);
const ofSite = z.strictObject({ id: siteIdSchema });
const twoSites = z.strictObject({ from: siteIdSchema, into: siteIdSchema });
const ofJob = z.strictObject({ id: z.string().min(1).max(64) });
/** A run, a login that is given to many, or a preview. */
const ofId = z.strictObject({ id: z.string().min(1).max(64) });
const typed = z.string().max(1000);
const ofPlan = z.strictObject({ rows: z.array(planRowSchema).max(mostPlanRows) });

/** What is given for many devices at once; null where nothing wants it. */
const withSecrets = z.strictObject({
  login: z.strictObject({ user: userSchema, password: passwordSchema }).nullable(),
  newPassword: newPasswordSchema.nullable(),
  wlanKey: z.string().min(1).max(64).nullable(),
  eapPassword: z.string().min(1).max(255).nullable(),
  remember: z.boolean(),
});

export interface AppInfo {
  version: string;
  platform: string;
  /** `system`: passwords are kept in the operating system's vault; `none`: in memory for this run only. */
  vault: 'system' | 'none';
  /** Card addresses that the program may use; null for all of them. */
  interfaces: string[] | null;
  /** The site to train on, whose devices are simulated; null where the program works on real ones. */
  practice: Practice | null;
}

/** What a person needs to know of the practice site. */
export interface Practice {
  /** Serial number of the device that waits in WLAN installation mode. */
  gate: string;
  /** Those of the factory-new devices. */
  fresh: string[];
  /** The login of all others. */
  user: string;
  password: string;
  ssid: string;
  key: string;
}

/** The language of the window: the one that was chosen, or else the system's. */
export interface LanguageChoice {
  language: Language;
  /** Null: as the system has it. */
  chosen: Language | null;
  system: Language;
}

/** The certificate that a device shows; null where it speaks plain HTTP alone. */
export interface ShownCertificate {
  fingerprint: string | null;
  pinned: boolean;
}

/** The pages outside the program that the window may open, by id. */
export const linkIds = ['axis-factory-default', 'axis-wlan-installation'] as const;

export const contract = {
  app: {
    info: call<AppInfo>()(nothing),
    openLink: call<null>()(z.strictObject({ id: z.enum(linkIds) })),
    openLogFolder: call<null>()(nothing),
    /** Of everything that is built into the program, by name. */
    licences: call<Licence[]>()(nothing),
    copy: call<null>()(z.strictObject({ text: typed })),
    /** Opens the program once more, on a site of simulated devices that is gone with it. */
    practise: call<null>()(nothing),
  },
  language: {
    snapshot: call<LanguageChoice>()(nothing),
    /** Remembers the choice; null for the system's. A choice that cannot be kept holds for this run, and a notice says so. */
    choose: call<null>()(z.strictObject({ language: z.enum(languages).nullable() })),
    /** What the window speaks from now on. */
    changed: event<LanguageChoice>(),
  },
  listView: {
    snapshot: call<ListView>()(nothing),
    /** Remembers how the list is to look. Fails with `storage` where it is known in this run alone. */
    choose: call<null>()(listViewSchema),
  },
  devices: {
    snapshot: call<DevicesSnapshot>()(nothing),
    changed: event<DevicesDelta>(),
    /** What a row has no room for. Whenever the detail changes, its row is among those that have changed. */
    detail: call<DeviceDetail>()(ofDevice),
    /** Sends the multicast questions again, at once. */
    search: call<null>()(nothing),
    /** Adds a device by address (`host`, `host:port`, `http://…`, `https://…`); answers its serial number. */
    add: call<{ serial: string }>()(z.strictObject({ address: typed })),
    /** Which devices are on screen: of those that are asked by themselves, they go first. Replaces what was said before. */
    visible: call<null>()(z.strictObject({ serials: z.array(serial).max(200) })),
    /** Asks one device again who it is, without a login. */
    identify: call<Device>()(ofDevice),
    /** Reads the network settings. Needs a login that was accepted. */
    readNetwork: call<null>()(ofDevice),
    /** Reads the name that the device announces. Needs a login that was accepted. */
    readName: call<null>()(ofDevice),
    /** Has the device show where it is, by its light or a sound. Needs a login that was accepted. */
    flash: call<null>()(ofDevice),
    /** Looks at the certificate that a login would go out over, for the person to compare first. Sends no login. */
    certificate: call<ShownCertificate>()(ofDevice),
    /**
     * One try with this login. `fingerprint` is the certificate that was shown with it, null where the device showed
     * none: the login goes over that alone, and pins it. `remember` keeps it in the vault where there is one.
     */
    logIn: call<Device>()(
      z.strictObject({
        serial,
        user: userSchema,
        password: passwordSchema,
        fingerprint: fingerprint.nullable(),
        remember: z.boolean(),
      }),
    ),
    logOut: call<null>()(ofDevice),
    /** Creates the first administrator of a factory-new device and logs in with it. */
    createAdministrator: call<Device>()(
      z.strictObject({
        serial,
        user: userSchema,
        password: newPasswordSchema,
        fingerprint: fingerprint.nullable(),
        remember: z.boolean(),
      }),
    ),
    /** Trusts the changed certificate that the device showed, after the user compared it. */
    trustCertificate: call<Device>()(z.strictObject({ serial, fingerprint })),
    /** Takes the pin and the login away, for a device whose HTTPS was switched off on purpose. */
    forgetCertificate: call<Device>()(ofDevice),
    /** Takes a device off the list and off the disk, with its login and certificate. */
    forget: call<null>()(ofDevice),
  },
  history: {
    /** What is kept of that device's answers, the newest first. */
    answers: call<KeptAnswer[]>()(ofDevice),
    /** What two of them differ in, by when they were read. */
    compare: call<Difference[]>()(z.strictObject({ serial, from: z.number(), to: z.number() })),
    /** When the devices of the open site were read, the latest visit first. */
    visits: call<Visit[]>()(nothing),
    /** What its devices told by one time against another. */
    compareSite: call<DeviceComparison[]>()(z.strictObject({ from: z.number(), to: z.number() })),
  },
  cards: {
    /** This computer's network cards as they are now; to be asked again while somebody looks. */
    snapshot: call<CardsSnapshot>()(nothing),
    /**
     * Looks for the reason why a device is not here, for ten seconds at most; sends no login. `text` is a serial number,
     * an address or a name. Another one stops the one before.
     */
    why: call<WhyReport>()(z.strictObject({ text: typed })),
    /** The report as it grows. */
    whyChanged: event<WhyReport>(),
    stopWhy: call<null>()(nothing),
  },
  scan: {
    snapshot: call<ScanSnapshot>()(nothing),
    changed: event<ScanDelta>(),
    /** Asks at all these addresses who is there, without a login; what is found comes into the list. One scan at a time. */
    start: call<null>()(z.strictObject({ addresses: z.string().max(longestRanges) })),
    cancel: call<null>()(nothing),
    /** The subnets of this computer that can be scanned. */
    suggestions: call<ScanSuggestion[]>()(nothing),
  },
  logins: {
    /** Logins that are given to many, and the devices that wait until a person has looked at them. */
    snapshot: call<LoginsSnapshot>()(nothing),
    changed: event<LoginsSnapshot>(),
    /**
     * Gives a login to the site, to the devices with a tag, or to some devices. `automatic`: tried by itself at those that come
     * here, else when the person asks. It goes to no device whose certificate is neither pinned nor looked at.
     */
    give: call<{ id: string }>()(
      z.strictObject({
        to: wantedScopeSchema,
        user: userSchema,
        password: passwordSchema,
        remember: z.boolean(),
        automatic: z.boolean(),
      }),
    ),
    /** Another user or password makes it another login, which may be tried where this one was. */
    edit: call<{ id: string }>()(
      ofId.extend({ user: userSchema, password: passwordSchema, remember: z.boolean() }),
    ),
    setAutomatic: call<null>()(ofId.extend({ automatic: z.boolean() })),
    /** Moves it before (-1) or behind (1) its neighbour in the order in which they are tried. */
    move: call<null>()(ofId.extend({ by: z.literal([-1, 1]) })),
    forget: call<null>()(ofId),
    /** What was tried at a device, oldest first. */
    tried: call<Tried[]>()(ofDevice),
  },
  certificates: {
    /** Those that are trusted, a device each. */
    pins: call<PinnedCertificate[]>()(nothing),
    /** Asks a device that shows another certificate who it is, without a login: what speaks for which reason? */
    explain: call<CertificateSigns>()(ofDevice),
  },
  runs: {
    /** What is asked of many devices at once: the last run of each kind. */
    snapshot: call<RunsSnapshot>()(nothing),
    changed: event<RunsDelta>(),
    /** Looks at the certificates of those that none is pinned for. Sends no login. */
    look: call<{ id: string }>()(z.strictObject({ serials })),
    /**
     * Tries the logins that fit at those that have none. `looked` holds what the person has looked at of devices that nothing is
     * pinned for, null for plain HTTP: the login goes over exactly that.
     */
    logIn: call<{ id: string }>()(
      z.strictObject({ serials, looked: z.record(serial, fingerprint.nullable()) }),
    ),
    /** Reads the network of those that have a login. */
    read: call<{ id: string }>()(z.strictObject({ serials })),
    cancel: call<null>()(ofId),
    /** Asks those again that were not reached or not begun. */
    retry: call<null>()(ofId),
    /** Puts one that is over out of sight. */
    close: call<null>()(ofId),
  },
  wlan: {
    /** Networks that the device's own radio hears. `refresh: false` answers from the last scan. */
    scan: call<{ networks: WlanNetwork[]; scannedAt: number }>()(
      z.strictObject({ serial, deviceName: deviceNameSchema, refresh: z.boolean() }),
    ),
  },
  sheets: {
    /** Asks where, and writes these devices there, in this order; answers the file's name, null where none was chosen. */
    exportList: call<{ file: string } | null>()(
      z.strictObject({
        format: z.enum(sheetFormats),
        columns: z.array(z.enum(sheetColumns)).min(1).max(sheetColumns.length),
        serials: z.array(serial).max(50_000),
      }),
    ),
    /** Asks for a spreadsheet and reads it; nothing is taken over. Null where none was chosen. */
    openList: call<ImportPreview | null>()(nothing),
    /** Takes over what a preview has shown; answers how many devices. */
    takeOver: call<{ count: number }>()(ofId),
    /** Asks where, and writes there what is wrong with the rows of a preview. */
    saveProblems: call<{ file: string } | null>()(ofId),
  },
  sites: {
    snapshot: call<SitesSnapshot>()(nothing),
    changed: event<SitesSnapshot>(),
    /** How many devices each has: reads them all, so it is asked when the page of sites is opened. */
    sizes: call<SiteSize[]>()(nothing),
    /** The sites that hold a device of that name or serial number, as they were when `sizes` was asked. */
    find: call<SiteMatches[]>()(z.strictObject({ text: z.string().min(1).max(100) })),
    /** Makes an empty site, or with `here` one of the devices that are here now; opens it. */
    create: call<{ id: string }>()(z.strictObject({ name: siteNameSchema, here: z.boolean() })),
    open: call<null>()(ofSite),
    rename: call<null>()(ofSite.extend({ name: siteNameSchema })),
    setNote: call<null>()(ofSite.extend({ note: siteNoteSchema })),
    duplicate: call<{ id: string }>()(ofSite.extend({ name: siteNameSchema })),
    /** Marks it as deleted. */
    remove: call<null>()(ofSite),
    restore: call<null>()(ofSite),
    /** What `from` would bring to `into`. */
    gain: call<SiteGain>()(twoSites),
    merge: call<null>()(twoSites),
    /** Changes what people made of devices of the open site; tags are added and taken away. */
    describe: call<null>()(
      z.strictObject({
        serials,
        place: peopleSchema.shape.place.optional(),
        note: peopleSchema.shape.note.optional(),
        addTags: peopleSchema.shape.tags,
        removeTags: peopleSchema.shape.tags,
      }),
    ),
    /** Makes devices that were found here some of the open site's. */
    addDevices: call<null>()(z.strictObject({ serials })),
    moveDevices: call<null>()(z.strictObject({ serials, to: siteIdSchema, copy: z.boolean() })),
    /** Asks where, and writes the site as one file; answers the file's name, null where none was chosen. */
    handOver: call<{ file: string } | null>()(ofSite),
    /** Asks which file, and looks into it; null where none was chosen. */
    lookInto: call<SiteFile | null>()(nothing),
    /** A site file that was given to the program from outside, by double click. */
    given: event<Result<SiteFile>>(),
    /** The one that was given before the window was there, or why it cannot be looked into; null for none. */
    takeGiven: call<SiteFile | null>()(nothing),
    /** Takes over the file that was looked at last: into a site, or as a new one of that name; answers the site. */
    takeOver: call<{ id: string }>()(
      z.strictObject({
        token: z.string().max(64),
        target: z.union([
          z.strictObject({ into: siteIdSchema }),
          z.strictObject({ as: z.string().trim().max(120) }),
        ]),
      }),
    ),
  },
  plan: {
    /** The plan of that site, which has to be the open one: asked again when another is opened. */
    read: call<PlanRow[]>()(z.strictObject({ site: siteIdSchema })),
    /** Keeps it as it stands there, right or wrong. Fails with `storage` where another program writes the site. */
    write: call<null>()(ofPlan.extend({ site: siteIdSchema })),
    /** What is wrong with these rows. `ask`: whoever may be at their addresses is asked, without a login; this takes some seconds. */
    check: call<Finding[]>()(ofPlan.extend({ ask: z.boolean() })),
    /** So many addresses of a range that nobody is known to have, and nobody answers at; fewer where it has no more. */
    draw: call<string[]>()(
      ofPlan.extend({
        range: z.string().max(longestRanges),
        except: z.string().max(longestRanges),
        prefixLength: prefixLengthSchema,
        count: z.int().min(1).max(mostPlanRows),
      }),
    ),
    /** Asks for a spreadsheet and reads it as rows of a plan; nothing is taken over. Null where none was chosen. */
    openSheet: call<SheetPreview | null>()(nothing),
    /** The same spreadsheet, with its columns as a person has said. */
    mapSheet: call<SheetPreview>()(ofId.extend({ mapping: z.array(z.enum(sheetMeanings)).max(200) })),
  },
  apply: {
    /** The plan as it is applied or undone. */
    snapshot: call<ApplySnapshot>()(nothing),
    changed: event<WorkDelta>(),
    /** What there is to ask for before the open site's plan is applied. */
    needed: call<ApplyNeeded>()(nothing),
    /** Applies the open site's plan as it is kept, after a check in which the addresses are asked. Fails with `input` where that finds errors. */
    start: call<null>()(withSecrets),
    /** What undoing would do; at all devices that the plan was applied to where none are named. */
    undoNeeded: call<UndoNeeded[]>()(z.strictObject({ serials: serials.nullable() })),
    /** Puts back what stood at those devices before. */
    undo: call<null>()(withSecrets.extend({ serials: serials.nullable() })),
    pause: call<null>()(nothing),
    /** After a pause, or with yes where three devices have failed alike. */
    goOn: call<null>()(nothing),
    cancel: call<null>()(nothing),
    /** Goes on with those that failed or were left. */
    retry: call<null>()(nothing),
    /** Devices that were set up for a WLAN, as they were seen last: looks for these first, and for those that have moved. */
    wlan: call<WlanDevice[]>()(z.strictObject({ look: z.array(serial).max(20) })),
  },
  planned: {
    /** The changes that wait in the open site until their device is here. */
    snapshot: call<PlannedSnapshot>()(nothing),
    changed: event<PlannedDelta>(),
    /** Keeps a change for later, without its keys and passwords. */
    keep: call<{ id: string }>()(
      z.strictObject({
        serial,
        method: z.enum(changeMethods),
        params: z.record(z.string(), z.unknown()),
      }),
    ),
    /** Takes changes back. */
    remove: call<null>()(
      z.strictObject({ serial, ids: z.array(plannedSchema.shape.id).min(1).max(mostPlanned) }),
    ),
    /** Makes them, each as its job: devices beside each other, those of a device one after the other. One such run at a time. */
    apply: call<null>()(z.strictObject({ changes: z.array(plannedWishSchema).min(1).max(20_000) })),
    /** Begins no more of them, and stops those under way at their safe points. */
    cancel: call<null>()(nothing),
    /** Goes on after several have failed alike. */
    goOn: call<null>()(nothing),
    /** Puts what came of the last run out of sight. */
    close: call<null>()(nothing),
  },
  activity: {
    /** Some of what was done on the open site, the newest; `before` is the `from` of the answer that they stand before. */
    portion: call<ActivityPortion>()(
      z.strictObject({ before: z.int().min(0).nullable(), most: z.int().min(1).max(2_000) }),
    ),
    /** What was done just now. */
    added: event<readonly ActivityEntry[]>(),
    /** Asks where, and writes what fits there as CSV; answers the file's name, null where none was chosen. */
    exportCsv: call<{ file: string } | null>()(activityFilterSchema),
  },
  report: {
    /** What a report of the open site would say in figures, and who would sign it. */
    look: call<ReportLook>()(nothing),
    /** Shows it as it will be printed, in a window of its own. */
    preview: call<null>()(reportWishSchema.omit({ format: true })),
    /** Asks where, and writes it there; answers the file's name, null where none was chosen. */
    save: call<{ file: string } | null>()(reportWishSchema),
  },
  storage: {
    /** What there is to say of the files that the program keeps. */
    snapshot: call<StorageSnapshot>()(nothing),
    changed: event<StorageSnapshot>(),
    /** What happened once was read: it is not said any more. */
    seen: call<null>()(nothing),
  },
  support: {
    /** Puts together what may be handed to whoever is to help, and shows it. */
    look: call<SupportLook>()(nothing),
    /** Asks where, and writes these parts of what was looked at last; answers the file's name, null where none was chosen. */
    save: call<{ file: string } | null>()(
      ofId.extend({ names: z.array(z.string().max(40)).min(1).max(mostParts) }),
    ),
  },
  updates: {
    snapshot: call<UpdateState>()(nothing),
    changed: event<UpdateState>(),
    /** Whom to ask for newer versions of the program; an empty text for nobody. */
    chooseFeed: call<null>()(z.strictObject({ feed: z.string().max(longestFeed) })),
    /** Asks at once, and says what went wrong. */
    check: call<UpdateState>()(nothing),
  },
  jobs: {
    snapshot: call<JobsSnapshot>()(nothing),
    changed: event<JobsDelta>(),
    /** Configures and tests the station, asks, switches, and looks for the device on the site's network. */
    startWlanInstallation: call<{ id: string }>()(
      z.strictObject({
        serial,
        deviceName: deviceNameSchema,
        countryCode: countryCodeSchema.nullable(),
        ssid: ssidSchema,
        authentication: stationAuthenticationSchema,
        waitSeconds: waitSecondsSchema,
      }),
    ),
    /**
     * Changes one thing in a device's network and follows it until its effect was seen. `params` are the method's own;
     * what does not fit them is refused (`input`, with the parameter). A change that would cut the line is asked about.
     */
    startChange: call<{ id: string }>()(
      z.strictObject({
        serial,
        method: z.enum(changeMethods),
        params: z.record(z.string().max(64), z.unknown()),
        waitSeconds: waitSecondsSchema,
      }),
    ),
    /** Answers yes to the job's question. */
    confirm: call<null>()(ofJob),
    /** Stops at the next safe point. */
    cancel: call<null>()(ofJob),
    /** Looks for the device again after `not-seen`. */
    resume: call<null>()(ofJob),
  },
} as const;

type Contract = typeof contract;
type Domain = keyof Contract;

export type Api = {
  [D in Domain]: {
    [N in keyof Contract[D]]: Contract[D][N] extends Call<infer Schema, infer Answer>
      ? (request: z.infer<Schema>) => Promise<Result<Answer>>
      : Contract[D][N] extends Event<infer Payload>
        ? (listener: (payload: Payload) => void) => () => void
        : never;
  };
};

type CallNames<D extends Domain> = {
  [N in keyof Contract[D]]: Contract[D][N] extends { kind: 'call' } ? N : never;
}[keyof Contract[D]];

/** What main must implement: every call, no event. */
export type Handlers = { [D in Domain]: Pick<Api[D], CallNames<D>> };

type EventNames<D extends Domain> = {
  [N in keyof Contract[D]]: Contract[D][N] extends { kind: 'event' } ? `${D}.${N & string}` : never;
}[keyof Contract[D]];

/** Every event's channel, such as `devices.changed`. */
export type EventChannel = { [D in Domain]: EventNames<D> }[Domain];

/** The payload that goes over an event's channel. */
export type EventPayload<C extends EventChannel> = C extends `${infer D extends Domain}.${infer N}`
  ? N extends keyof Contract[D]
    ? Contract[D][N] extends Event<infer Payload>
      ? Payload
      : never
    : never
  : never;

/** What is said of each entry where its schema is of no use. */
export type Kinds = Record<string, Record<string, 'call' | 'event'>>;

/** Every domain's entries and their kinds. */
export const kinds: Kinds = Object.fromEntries(
  Object.entries(contract).map(([domain, entries]) => [
    domain,
    Object.fromEntries(
      Object.entries(entries).map(([name, { kind }]: [string, { kind: 'call' | 'event' }]) => [name, kind]),
    ),
  ]),
);
