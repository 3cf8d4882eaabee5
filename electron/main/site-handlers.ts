/** What the window asks of sites. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Handlers } from '../../shared/contract/ipc.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { People, PeoplePatch } from '../../shared/contract/site.ts';
import type { SiteFile, SitesSnapshot } from '../../shared/contract/sites.ts';
import type { Language } from '../../shared/texts/language.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { systemClock } from '../services/clock.ts';
import type { Services } from '../services/services.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';
import { HandingOver } from '../services/sites/handing-over.ts';
import { SiteFinder } from '../services/sites/site-finder.ts';
import type { ComposeNeeds } from './composition.ts';

interface SiteHandlersNeeds {
  services: Services;
  /** Settled once the disk was read. */
  loaded: Promise<unknown>;
  dialogs: FileDialogs;
  version: string;
  language: () => Language;
  send: ComposeNeeds['send'];
}

interface SiteHandlers {
  handlers: Handlers['sites'];
  /** Looks into a site file that was given to the program from outside, and tells the window. */
  openFile: (path: string) => Promise<void>;
}

export function siteHandlers({
  services,
  loaded,
  dialogs,
  version,
  language,
  send,
}: SiteHandlersNeeds): SiteHandlers {
  const { sites, devices, activity } = services;
  const handing = new HandingOver({
    sites,
    activity,
    clock: systemClock,
    newId: randomUUID,
    version,
  });
  const finder = new SiteFinder(sites);
  let revision = 0;
  const snapshot = (): SitesSnapshot => ({
    revision,
    sites: sites.all(),
    openId: sites.current().id,
    hereIds: sites.here,
  });
  sites.onChange(() => {
    revision += 1;
    send('sites.changed', snapshot());
  });
  /** Waits for the window to ask. */
  let given: Result<SiteFile | null> = ok(null);
  const openFile = async (path: string) => {
    await loaded;
    const opened = await handing.open(path);
    given = opened;
    send('sites.given', opened);
  };
  const kind = () => ({ title: textsIn(language()).sites.fileKind, extensions: ['fieldsite'] as const });

  const openSite = async (id: string): Promise<Result<null>> => {
    const isOpen = sites.current().id === id;
    const opened = await sites.open(id);
    if (opened.ok && !isOpen) {
      activity.add({ serial: null, kind: 'site', message: said('activity.opened'), facts: {} });
    }
    return opened;
  };

  const handlers: Handlers['sites'] = {
    snapshot: async () => {
      await loaded;
      return ok(snapshot());
    },
    sizes: async () => {
      finder.forget();
      return ok(await sites.sizes());
    },
    find: async ({ text }) => ok(await finder.find(text)),
    create: async ({ name, here }) => {
      const serials = devices
        .snapshot()
        .devices.flatMap(({ serial, presence }) => (presence === 'here' ? [serial] : []));
      const made = await sites.create(name);
      if (!made.ok) return made;
      const { id } = made.value;
      const filled = here ? await sites.moveDevices(serials, id, { copy: true }) : ok(null);
      if (!filled.ok) return filled;
      const opened = await openSite(id);
      return opened.ok ? ok({ id }) : opened;
    },
    open: ({ id }) => openSite(id),
    rename: ({ id, name }) => sites.rename(id, name),
    setNote: ({ id, note }) => sites.setNote(id, note),
    duplicate: async ({ id, name }) => {
      const made = await sites.duplicate(id, name);
      return made.ok ? ok({ id: made.value.id }) : made;
    },
    remove: ({ id }) => sites.remove(id),
    restore: ({ id }) => sites.restore(id),
    gain: ({ from, into }) => sites.gain(from, into),
    merge: ({ from, into }) => sites.merge(from, into),
    describe: ({ serials, place, note, addTags, removeTags }) => {
      // Of the tags that it has by then: another change may be on its way to the disk.
      const patch = (people: People | null): PeoplePatch => {
        const kept = people?.tags.filter((tag) => !removeTags.includes(tag)) ?? [];
        return {
          ...(place === undefined ? {} : { place }),
          ...(note === undefined ? {} : { note }),
          tags: [...new Set([...kept, ...addTags])],
        };
      };
      return sites.setPeopleEach(new Map(serials.map((serial) => [serial, patch])));
    },
    addDevices: ({ serials }) => sites.addDevices(serials),
    moveDevices: ({ serials, to, copy }) => sites.moveDevices(serials, to, { copy }),
    handOver: async ({ id }) => {
      const site = sites.get(id);
      const name = site?.name === '' ? textsIn(language()).sites.own : (site?.name ?? '');
      const path = await dialogs.toSave(kind(), name);
      if (path === null) return ok(null);
      const written = await handing.write(id, path);
      return written.ok ? ok({ file: basename(path) }) : written;
    },
    lookInto: async (): Promise<Result<SiteFile | null>> => {
      const path = await dialogs.toOpen(kind());
      return path === null ? ok(null) : handing.open(path);
    },
    takeGiven: () => {
      const file = given;
      given = ok(null);
      return Promise.resolve(file);
    },
    takeOver: ({ token, target }) => handing.take(token, target),
  };
  return { handlers, openFile };
}
