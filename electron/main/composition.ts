/** The services bound to the contract. */
import { randomUUID } from 'node:crypto';
import { changeOf } from '../../shared/api/changes.ts';
import { mdnssd } from '../../shared/api/mdnssd.ts';
import type { EventChannel, EventPayload, Handlers, LanguageChoice } from '../../shared/contract/ipc.ts';
import { namesScheme, parseAddress } from '../../shared/net/address.ts';
import { scanTargets } from '../../shared/net/ranges.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { SiteAnswer } from '../../shared/contract/site.ts';
import { deviceHistory } from '../../shared/history/site-history.ts';
import { waits } from '../../shared/contract/waits.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';
import { ListSheets } from '../services/sheets/list-sheets.ts';
import { takeOver } from '../services/sheets/take-over.ts';
import type { Sheets } from '../services/sheets/sheets.ts';
import type { Vault } from '../services/credentials/vault.ts';
import { accountName } from '../services/activity/activity.ts';
import { Services } from '../services/services.ts';
import { compareSite, siteVisits } from '../services/sites/history.ts';
import { checkParams } from '../services/vapix/client.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import { reportHandlers } from './report-handlers.ts';
import { helpHandlers } from './help-handlers.ts';
import type { ReportPrinter } from './report-pdf.ts';
import { applyHandlers } from './apply-handlers.ts';
import { planHandlers } from './plan-handlers.ts';
import { siteHandlers } from './site-handlers.ts';
import type { OpenSite } from '../services/storage/open-site.ts';
import { Settings } from '../services/storage/settings.ts';
import { learn, textsIn } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { Texts } from '../../shared/texts/texts.ts';

export interface ComposeNeeds {
  options: Options;
  /** Folder for everything that is kept. */
  dataFolder: string;
  vault: Vault;
  log: Log;
  systemLanguage: Language;
  /** Told of the language that the window speaks, once it is known and whenever it changes. */
  speak: (language: Language, texts: Texts) => void;
  /** What the handlers of `app` do with the desktop. */
  app: Handlers['app'];
  /** This program's version. */
  version: string;
  sheets: Sheets;
  dialogs: FileDialogs;
  printer: ReportPrinter;
  send: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
  /** Asks the system of its cards, apart from this thread. */
  askSystem?: () => Promise<unknown>;
}

export interface Program {
  handlers: Handlers;
  start(): Promise<void>;
  /** Looks into a site file that was given to the program from outside, and tells the window. */
  openFile(path: string): Promise<void>;
  /** Ends every socket, timer and job, and writes what is not yet written. */
  stop(): Promise<void>;
}

export function compose({
  options,
  dataFolder,
  vault,
  log,
  systemLanguage,
  speak,
  app,
  version,
  sheets,
  dialogs,
  printer,
  send,
  askSystem,
}: ComposeNeeds): Program {
  const report = (fault: unknown, where: string) => {
    log.error(`${where} failed unexpectedly.`, fault);
  };
  const services: Services = new Services({
    dataFolder,
    interfaces: options.interfaces,
    vault,
    report,
    ...(askSystem && { askSystem }),
    lastSite: true,
    who: () => settings.person ?? accountName(),
  });
  const { devices, jobs, scan, planned } = services;
  const { notices } = services.store;
  const settings = new Settings(services.store);
  const settled = settings.load();
  /** Ends the inquiry that is under way. */
  let asking = new AbortController();
  const spoken = (): LanguageChoice => {
    const chosen = settings.language;
    const language = chosen ?? systemLanguage;
    speak(language, textsIn(language));
    return { language, chosen, system: systemLanguage };
  };
  const lists = new ListSheets({
    sheets,
    dialogs,
    language: () => settings.language ?? systemLanguage,
    device: (serial) => devices.get(serial),
    takeOver: (rows) => takeOver(services, rows),
    newId: randomUUID,
  });
  // The window may ask before the disk was read; its first answer waits for that.
  const loaded = services.load();
  const sites = siteHandlers({
    services,
    loaded,
    dialogs,
    version,
    language: () => settings.language ?? systemLanguage,
    send,
  });
  const reports = reportHandlers({
    services,
    settings,
    loaded: Promise.all([loaded, settled]),
    sheets,
    dialogs,
    printer,
    language: () => settings.language ?? systemLanguage,
  });
  const help = helpHandlers({
    services,
    settings,
    options,
    dataFolder,
    vault,
    version,
    loaded: Promise.all([loaded, settled]),
    dialogs,
    language: () => settings.language ?? systemLanguage,
    send,
  });
  services.activity.onAdded((entries) => send('activity.added', entries));
  // A list that was just read is told by its snapshot, and not once more by all its changes.
  let isFollowed = false;
  devices.onChange((delta) => {
    if (isFollowed) send('devices.changed', delta);
  });
  scan.onChange((delta) => send('scan.changed', delta));
  devices.runs.onChange((delta) => send('runs.changed', delta));
  devices.admission.onChange((snapshot) => send('logins.changed', snapshot));
  jobs.onChange((delta) => send('jobs.changed', delta));
  planned.onChange((delta) => send('planned.changed', delta));
  services.applying.onChange((delta) => send('apply.changed', delta));
  notices.onChange((snapshot) => send('storage.changed', snapshot));

  return {
    handlers: {
      app,
      language: {
        snapshot: async () => {
          await settled;
          // English stands in where another has no words.
          await Promise.all([learn('en'), learn(settings.language ?? systemLanguage)]);
          return ok(spoken());
        },
        choose: async ({ language }) => {
          await settled;
          await learn(language ?? systemLanguage);
          await settings.chooseLanguage(language);
          send('language.changed', spoken());
          return ok(null);
        },
      },
      listView: {
        snapshot: async () => {
          await settled;
          return ok(settings.listView);
        },
        choose: async (view) => {
          await settled;
          return settings.chooseListView(view);
        },
      },
      devices: {
        snapshot: async () => {
          await loaded;
          devices.tellNow();
          isFollowed = true;
          return ok(devices.snapshot());
        },
        detail: ({ serial }) => devices.detail(serial),
        search: () => {
          devices.presence.search();
          return done;
        },
        add: async ({ address }) => {
          await loaded;
          const endpoint = parseAddress(address);
          if (!endpoint.ok) return { ok: false, error: { ...endpoint.error, parameter: 'address' } };
          const added = await devices.presence.add(endpoint.value, namesScheme(address));
          return added.ok ? ok({ serial: added.value.identity.serial }) : added;
        },
        visible: ({ serials }) => {
          devices.presence.visible(serials);
          return done;
        },
        identify: ({ serial }) => devices.presence.identify(serial),
        readNetwork: async ({ serial }) => {
          const read = await devices.calls.readNetwork(serial);
          return read.ok ? ok(null) : read;
        },
        readName: async ({ serial }) => {
          const read = await devices.calls.read(serial, mdnssd, 'getMdnssdInfo');
          return read.ok ? ok(null) : read;
        },
        flash: async ({ serial }) => {
          const flashed = await devices.calls.flash(serial);
          return flashed.ok ? ok(null) : flashed;
        },
        certificate: ({ serial }) => devices.access.certificate(serial),
        logIn: ({ serial, remember, ...login }) => devices.access.logIn(serial, login, remember),
        logOut: ({ serial }) => devices.access.logOut(serial),
        createAdministrator: ({ serial, remember, ...login }) =>
          devices.access.createAdministrator(serial, login, remember),
        trustCertificate: ({ serial, fingerprint }) => devices.access.trustCertificate(serial, fingerprint),
        forgetCertificate: ({ serial }) => devices.access.forgetCertificate(serial),
        forget: ({ serial }) => devices.forget(serial),
      },
      history: {
        answers: async ({ serial }) => {
          const kept = await answersOf(devices.site, serial);
          return kept.ok
            ? ok(kept.value.map(({ readAt, lastReadAt, osVersion }) => ({ readAt, lastReadAt, osVersion })))
            : kept;
        },
        compare: async ({ serial, from, to }) => {
          const kept = await answersOf(devices.site, serial);
          return kept.ok ? ok(deviceHistory(kept.value, from, to).differences) : kept;
        },
        visits: () => siteVisits(services.sites, services.sites.current().id),
        compareSite: ({ from, to }) => compareSite(services, services.sites.current().id, from, to),
      },
      cards: {
        snapshot: async () => ok(await services.cards.snapshot()),
        why: async ({ text }) => {
          asking.abort();
          const mine = (asking = new AbortController());
          const report = await services.why.run(
            text,
            (now) => {
              if (mine === asking) send('cards.whyChanged', now);
            },
            mine.signal,
          );
          return ok(report);
        },
        stopWhy: () => {
          asking.abort();
          return done;
        },
      },
      scan: {
        snapshot: () => Promise.resolve(ok(scan.snapshot())),
        start: async ({ addresses }) => {
          const targets = scanTargets(addresses);
          if (!targets.ok) return { ok: false, error: { ...targets.error, parameter: 'addresses' } };
          // Without the pins that are kept, nobody is asked.
          await loaded;
          return scan.start(targets.value);
        },
        cancel: () => {
          scan.cancel();
          return done;
        },
        suggestions: () => Promise.resolve(ok(scan.suggestions())),
      },
      logins: {
        snapshot: async () => {
          await loaded;
          return ok(devices.admission.snapshot());
        },
        give: async ({ to, user, password, ...how }) =>
          ok({ id: await services.given.give(to, { user, password }, how) }),
        edit: async ({ id, user, password, remember }) => {
          const edited = await services.given.edit(id, { user, password }, remember);
          return edited.ok ? ok({ id: edited.value }) : edited;
        },
        setAutomatic: ({ id, automatic }) => services.given.setAutomatic(id, automatic),
        move: ({ id, by }) => services.given.move(id, by),
        forget: ({ id }) => services.given.forget(id),
        tried: ({ serial }) => Promise.resolve(ok(services.given.triedAt(serial))),
      },
      certificates: {
        pins: async () => {
          await loaded;
          return ok(devices.certificates.pins());
        },
        explain: ({ serial }) => devices.certificates.explain(serial),
      },
      runs: {
        snapshot: () => Promise.resolve(ok(devices.runs.snapshot())),
        look: ({ serials }) => Promise.resolve(devices.lookMany(serials)),
        logIn: ({ serials, looked }) => Promise.resolve(devices.logInMany(serials, looked)),
        read: ({ serials }) => Promise.resolve(devices.readMany(serials)),
        cancel: ({ id }) => Promise.resolve(devices.runs.cancel(id)),
        retry: ({ id }) => Promise.resolve(devices.runs.retry(id)),
        close: ({ id }) => Promise.resolve(devices.runs.close(id)),
      },
      wlan: {
        scan: ({ serial, deviceName, refresh }) => devices.calls.scanNetworks(serial, deviceName, refresh),
      },
      sheets: {
        exportList: ({ format, columns, serials }) => lists.exportList(format, columns, serials),
        openList: async () => {
          // What is already there is only known once the list was read.
          await loaded;
          return lists.openList();
        },
        takeOver: ({ id }) => lists.takeOver(id),
        saveProblems: ({ id }) => lists.saveProblems(id),
      },
      ...reports,
      ...help.handlers,
      sites: sites.handlers,
      plan: planHandlers({
        services,
        loaded,
        sheets,
        dialogs,
        interfaces: options.interfaces,
        language: () => settings.language ?? systemLanguage,
      }),
      apply: applyHandlers({ services, loaded, interfaces: options.interfaces }),
      planned: {
        snapshot: async () => {
          await loaded;
          return ok(planned.snapshot());
        },
        keep: async ({ serial, method, params }) => {
          const checked = checkParams(changeOf(method).from.api, method, params);
          if (!checked.ok) return checked;
          await loaded;
          return planned.keep(serial, method, checked.value);
        },
        remove: ({ serial, ids }) => planned.remove(serial, ids),
        apply: ({ changes }) => planned.apply(changes),
        cancel: () => Promise.resolve(planned.cancel()),
        goOn: () => Promise.resolve(planned.goOn()),
        close: () => Promise.resolve(planned.close()),
      },
      storage: {
        snapshot: () => Promise.resolve(ok(notices.snapshot())),
        seen: () => {
          notices.seen();
          return done;
        },
      },
      jobs: {
        snapshot: async () => {
          await loaded;
          return ok(jobs.snapshot());
        },
        startWlanInstallation: async ({ waitSeconds, ...request }) => {
          await loaded;
          return jobs.startWlanInstallation({ ...request, doSwitch: true, waitMs: waitSeconds * 1_000 });
        },
        startChange: async ({ waitSeconds, params, ...change }) => {
          const checked = checkParams(changeOf(change.method).from.api, change.method, params);
          if (!checked.ok) return checked;
          // Those of the run before are known first: what runs now is none of them.
          await loaded;
          return jobs.startChange({ ...change, params: checked.value, waitMs: waitSeconds * 1_000 });
        },
        confirm: ({ id }) => Promise.resolve(jobs.confirm(id)),
        cancel: ({ id }) => Promise.resolve(jobs.cancel(id)),
        resume: ({ id }) => Promise.resolve(jobs.resume(id, waits.installation * 1_000)),
      },
    },
    openFile: sites.openFile,
    start: async () => {
      const read = await loaded;
      // The window says so, and works without.
      if (!read.ok) log.error('What was kept could not be read.', read.error);
      services.start();
      help.start();
    },
    stop: async () => {
      asking.abort();
      help.stop();
      await services.stop();
      await settings.stop();
    },
  };
}

/** Of the site that is open. */
const answersOf = (site: OpenSite | null, serial: string): Promise<Result<SiteAnswer[]>> =>
  site?.answers.read(serial) ?? Promise.resolve(ok([]));

const done = Promise.resolve<Result<null>>(ok(null));
